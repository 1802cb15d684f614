package dev.muster.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a checklist is answered. Immutable.
 *
 * @param boxes how many there are
 * @param byRules how many of them rules answer, be it badly
 * @param attested how many people answer
 * @param counts how many stand how; what there is none of is left out
 */
public record Coverage(int boxes, int byRules, int attested, Map<Standing, Integer> counts) {
    private static final List<Standing> TOLD =
            List.of(Standing.CONTRADICTED, Standing.FAILS, Standing.STALE, Standing.INCONCLUSIVE);

    /** Copies. */
    public Coverage {
        counts = Map.copyOf(counts);
    }

    static Coverage of(Map<Standing, Integer> counts, int excused) {
        Map<Standing, Integer> all = new EnumMap<>(Standing.class);
        all.putAll(counts);
        int boxes = all.values().stream().mapToInt(Integer::intValue).sum();
        int answered = all.entrySet().stream()
                .filter(entry -> entry.getKey().answered())
                .mapToInt(Map.Entry::getValue)
                .sum();
        int attested = all.getOrDefault(Standing.ATTESTED, 0) + excused;
        return new Coverage(boxes, answered - attested, attested, all);
    }

    /** {@return how many are answered} */
    public int answered() {
        return byRules + attested;
    }

    /** {@return how many stand so} */
    public int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    /** {@return such as {@code 612 of 827 answered: 401 by rules, 211 attested; 9 contradicted}} */
    @Override
    public String toString() {
        List<String> rest = new ArrayList<>();
        for (Standing standing : TOLD) {
            if (count(standing) > 0) {
                rest.add(count(standing) + " " + (standing == Standing.FAILS ? "failing" : standing.word()));
            }
        }
        return answered() + " of " + boxes + " answered: " + byRules + " by rules, " + attested + " attested"
                + (rest.isEmpty() ? "" : "; " + String.join(", ", rest));
    }
}
