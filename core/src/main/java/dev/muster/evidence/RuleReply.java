package dev.muster.evidence;

import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules of a box say together: one that fails is enough to fail, and each is needed to pass. */
final class RuleReply {
    private final Map<String, List<Verdict>> verdicts = new HashMap<>();

    RuleReply(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            this.verdicts
                    .computeIfAbsent(verdict.judgement().rule().id(), id -> new ArrayList<>())
                    .add(verdict);
        }
    }

    /** {@return the worst that one of these rules says; that one is missing is worse than that the others pass} */
    Reply of(List<String> rules) {
        Reply worst = new Reply(Standing.NOT_APPLICABLE, "");
        List<String> passed = new ArrayList<>();
        for (String rule : rules) {
            Reply reply = rule(rule);
            passed.addAll(reply.standing() == Standing.PASSES ? List.of(rule + ": " + reply.why()) : List.of());
            if (worst.why().isEmpty() || reply.standing().compareTo(worst.standing()) < 0) {
                worst = new Reply(reply.standing(), rule + ": " + reply.why());
            }
        }
        return worst.standing() == Standing.PASSES ? new Reply(Standing.PASSES, String.join("; ", passed)) : worst;
    }

    private Reply rule(String id) {
        List<Verdict> all = verdicts.getOrDefault(id, List.of());
        if (all.isEmpty()) {
            return new Reply(Standing.OPEN, "no check of this service has judged it");
        }
        return all.stream()
                .map(RuleReply::verdict)
                .reduce((a, b) -> a.standing().compareTo(b.standing()) <= 0 ? a : b)
                .orElseThrow();
    }

    private static Reply verdict(Verdict verdict) {
        Judgement judgement = verdict.judgement();
        Outcome outcome = judgement.outcome();
        String subject = outcome.subject().isEmpty() ? "" : outcome.subject() + ": ";
        if (outcome instanceof Outcome.Passed passed) {
            return new Reply(Standing.PASSES, subject + passed.evidence());
        }
        if (outcome instanceof Outcome.Failed failed) {
            String waived = verdict.waiver()
                    .map(waiver -> " (waived until " + waiver.until() + ")")
                    .orElse("");
            return new Reply(Standing.FAILS, subject + failed.observed() + waived);
        }
        if (outcome instanceof Outcome.NotApplicable not) {
            return new Reply(
                    unseen(judgement, not) ? Standing.INCONCLUSIVE : Standing.NOT_APPLICABLE, subject + not.reason());
        }
        return new Reply(Standing.INCONCLUSIVE, subject + ((Outcome.Inconclusive) outcome).reason());
    }

    /** Where the rule that it needs did not pass, nothing was seen: that is not the same as that it does not apply. */
    private static boolean unseen(Judgement judgement, Outcome.NotApplicable not) {
        String needs = judgement.rule().needs();
        return !needs.isEmpty() && not.reason().equals("needs " + needs);
    }
}
