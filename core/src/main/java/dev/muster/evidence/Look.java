package dev.muster.evidence;

import dev.muster.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks annotations over by what their grammar cannot tell: which rules there are. */
final class Look {
    private static final int MOST_PROBLEMS = 20;

    private final Set<String> rules;
    private final Stars absent;
    private final List<String> problems = new ArrayList<>();

    /**
     * By these rules.
     *
     * @param absent patterns of rules that need not be there
     */
    Look(Set<String> rules, Stars absent) {
        this.rules = rules;
        this.absent = absent;
    }

    /** {@return each rule that is named and is not there, with its place; of a flood the first} */
    List<String> problems(Checklist checklist) {
        for (Item item : checklist.items()) {
            item.note(Note.Bound.class).ifPresent(bound -> bound.rules().forEach(this::look));
        }
        return problems;
    }

    private void look(Note.Named rule) {
        if (problems.size() < MOST_PROBLEMS && !rules.contains(rule.id()) && !absent.match(rule.id())) {
            String instead = NearestName.of(rule.id(), rules)
                    .or(() -> withoutModule(rule.id()))
                    .map(near -> ": write rule=" + near)
                    .orElse(": no check of this service has it, and RULES.md of each module lists what there is");
            problems.add(rule.place() + ": there is no rule " + Shown.of(rule.id()) + instead);
        }
    }

    /** Such as {@code config.debug-off} for {@code debug.off}. */
    private Optional<String> withoutModule(String id) {
        String bare = bare(id);
        return rules.stream()
                .filter(other -> bare.equals(bare(other.substring(other.indexOf('.') + 1))))
                .min(Comparator.naturalOrder());
    }

    private static String bare(String id) {
        return id.replaceAll("[.-]", "");
    }
}
