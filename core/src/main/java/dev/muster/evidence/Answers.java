package dev.muster.evidence;

import dev.muster.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How each box of a checklist stands. Immutable.
 *
 * @param boxes in their order
 * @param signatures of all tables, in their order
 */
record Answers(List<Answered> boxes, List<Reply> signatures) {
    Answers {
        boxes = List.copyOf(boxes);
        signatures = List.copyOf(signatures);
    }

    /**
     * A box and how it stands.
     *
     * @param item the box
     * @param binding by what it is answered
     * @param reply how
     */
    record Answered(Item item, Binding binding, Reply reply) {}

    /**
     * {@return the answers of that day}
     *
     * @param verdicts of a report
     * @param release the version that runs; empty where it is not known
     */
    static Answers of(Checklist checklist, List<Verdict> verdicts, LocalDate today, Optional<String> release) {
        ItemReply replies = new ItemReply(new RuleReply(verdicts), new StatementReply(today, release), today);
        SignatureReply signatures = new SignatureReply(today, release);
        return new Answers(
                replies.all(checklist.items()),
                checklist.signOffs().stream()
                        .flatMap(table -> table.signatures().stream().map(signature -> signatures.of(table, signature)))
                        .toList());
    }

    /** {@return how many boxes stand how, by the headings above them, the outermost section before its parts} */
    Map<List<String>, Map<Standing, Integer>> sections() {
        Map<List<String>, Map<Standing, Integer>> sections = new LinkedHashMap<>();
        for (Answered box : boxes) {
            List<String> path = box.item().path();
            for (int depth = 0; depth <= path.size(); depth++) {
                sections.computeIfAbsent(path.subList(0, depth), key -> new EnumMap<>(Standing.class))
                        .merge(box.reply().standing(), 1, Integer::sum);
            }
        }
        return sections;
    }

    /** {@return how the worst box of that section stands; that it does not apply where there is none} */
    Standing worst(List<String> path) {
        return sections().getOrDefault(path, Map.of()).keySet().stream()
                .reduce(Standing.NOT_APPLICABLE, Standing::worst);
    }

    /** {@return such as {@code 612 of 827 answered: 401 by rules, 211 attested; 9 contradicted}} */
    String coverage() {
        int attested = count(Standing.ATTESTED)
                + (int) boxes.stream().filter(Answers::excused).count();
        int answered = (int)
                boxes.stream().filter(box -> box.reply().standing().answered()).count();
        List<String> rest = new ArrayList<>();
        for (Standing standing :
                List.of(Standing.CONTRADICTED, Standing.FAILS, Standing.STALE, Standing.INCONCLUSIVE)) {
            int count = count(standing);
            rest.addAll(
                    count > 0
                            ? List.of(count + " " + (standing == Standing.FAILS ? "failing" : standing.word()))
                            : List.of());
        }
        return answered + " of " + boxes.size() + " answered: " + (answered - attested) + " by rules, " + attested
                + " attested" + (rest.isEmpty() ? "" : "; " + String.join(", ", rest));
    }

    private static boolean excused(Answered box) {
        return box.reply().standing() == Standing.NOT_APPLICABLE
                && !box.item().notes(Note.Excused.class).isEmpty();
    }

    private int count(Standing standing) {
        return (int)
                boxes.stream().filter(box -> box.reply().standing() == standing).count();
    }
}
