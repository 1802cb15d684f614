package dev.muster.http;

import dev.muster.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Outcomes by cookie. What is said twice of one name is told once; what differs gets a number. Not thread-safe. */
final class CookieOutcomes {
    private final Map<String, Set<Outcome>> byName = new LinkedHashMap<>();

    void add(String name, Outcome outcome) {
        byName.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(outcome);
    }

    /** {@return the outcomes, each about another subject} */
    List<Outcome> all() {
        List<Outcome> all = new ArrayList<>();
        // A name may look like a numbered one.
        Set<String> taken = new HashSet<>(byName.keySet());
        byName.forEach((name, outcomes) -> {
            int number = 1;
            for (Outcome outcome : outcomes) {
                String subject = name;
                while (number > 1 && !taken.add(subject)) {
                    subject = name + " #" + number;
                    number++;
                }
                all.add(outcome.at(subject));
                number = Math.max(number, 2);
            }
        });
        return List.copyOf(all);
    }
}
