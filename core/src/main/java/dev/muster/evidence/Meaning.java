package dev.muster.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What answers a line.
 *
 * @param rules ids of the rules that all have to pass; empty for a statement
 * @param kind of statement; empty for rules
 * @param why in a few words, for those who look the table over
 */
record Meaning(List<String> rules, Optional<AttestedKind> kind, String why) {
    Meaning {
        rules = List.copyOf(rules);
    }

    boolean byRules() {
        return !rules.isEmpty();
    }
}
