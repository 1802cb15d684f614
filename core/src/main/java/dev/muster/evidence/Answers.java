package dev.muster.evidence;

import java.time.LocalDate;
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
record Answers(List<Answered> boxes, List<Signed> signatures) {
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
     * A row to sign in and how it stands.
     *
     * @param table that it is part of
     * @param signature the row
     * @param reply how it stands
     */
    record Signed(SignOffTable table, Signature signature, Reply reply) {}

    /**
     * {@return the answers of that day}
     *
     * @param release the version that runs; empty where it is not known
     */
    static Answers of(Checklist checklist, RuleReply rules, LocalDate today, Optional<String> release) {
        ItemReply replies = new ItemReply(rules, new StatementReply(today, release), today);
        SignatureReply signatures = new SignatureReply(today, release);
        return new Answers(
                replies.all(checklist),
                checklist.signOffs().stream()
                        .flatMap(table -> table.signatures().stream()
                                .map(signature -> new Signed(table, signature, signatures.of(table, signature))))
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

    /** {@return how many boxes are answered, and by what} */
    Coverage coverage() {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        int excused = 0;
        for (Answered box : boxes) {
            counts.merge(box.reply().standing(), 1, Integer::sum);
            excused += excused(box) ? 1 : 0;
        }
        return Coverage.of(counts, excused);
    }

    private static boolean excused(Answered box) {
        return box.reply().standing() == Standing.NOT_APPLICABLE && box.reply().voice() == Voice.PEOPLE;
    }
}
