package dev.muster.evidence;

import dev.muster.ConfigurationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A team's checklist, as it stands in a file of Markdown. Immutable.
 *
 * @param items its boxes, in their order
 * @param signOffs its tables of signatures
 * @param remarks what was left alone though it looks like a box, each with its line
 */
record Checklist(List<Item> items, List<SignOffTable> signOffs, List<String> remarks) {
    Checklist {
        items = List.copyOf(items);
        signOffs = List.copyOf(signOffs);
        remarks = List.copyOf(remarks);
    }

    /**
     * {@return the checklist of that file}
     *
     * @throws ConfigurationException that names each annotation that is not understood, with its line and column
     */
    static Checklist parse(String markdown) {
        return new Reader().read(markdown);
    }

    /**
     * {@return the same, looked over by what only its surroundings know}
     *
     * @param rules ids of every rule there is
     * @throws ConfigurationException that names each unknown rule and each statement of a day to come
     */
    Checklist checked(Set<String> rules, LocalDate today) {
        List<String> problems = new Look(rules, today).problems(this);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return this;
    }
}
