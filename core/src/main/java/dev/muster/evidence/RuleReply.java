package dev.muster.evidence;

import dev.muster.Judgement;
import dev.muster.OtherCheck;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules of a box say together: one that fails is enough to fail, and each is needed to pass. */
final class RuleReply {
    private static final Reply SILENT = Reply.ofRules(Standing.INCONCLUSIVE, "its check has said nothing about it");

    private final Map<String, List<Reply>> replies = new HashMap<>();
    private final Stars absent;

    /**
     * Of what is known of the checks.
     *
     * @param absent patterns of rules that have nothing to look at in this service
     */
    RuleReply(List<OtherCheck> checks, Stars absent) {
        this.absent = absent;
        checks.forEach(this::add);
    }

    private void add(OtherCheck check) {
        Optional<Reply> blind = blind(check);
        for (RuleInfo rule : check.rules()) {
            List<Reply> all = replies.computeIfAbsent(rule.id(), id -> new ArrayList<>());
            blind.ifPresent(all::add);
        }
        for (Verdict verdict : check.verdicts()) {
            replies.computeIfAbsent(verdict.judgement().rule().id(), id -> new ArrayList<>())
                    .add(verdict(verdict));
        }
    }

    /** A check that has not looked, or not lately, leaves each of its rules undecided, whatever they said before. */
    private static Optional<Reply> blind(OtherCheck check) {
        if (!check.answered()) {
            return Optional.of(Reply.ofRules(Standing.INCONCLUSIVE, check.id() + " has not answered yet"));
        }
        boolean oneself = check.rules().size() == 1 && check.rules().get(0).id().equals(check.id());
        return check.verdicts().stream()
                .filter(verdict -> !oneself)
                .filter(verdict -> verdict.inconclusive()
                        && verdict.judgement().rule().id().equals(check.id())
                        && verdict.judgement().outcome().subject().isEmpty())
                .findFirst()
                .map(verdict -> Reply.ofRules(
                        Standing.INCONCLUSIVE,
                        check.id() + " could not look: " + verdict(verdict).why()));
    }

    /** {@return the worst that one of these rules says; that one is missing is worse than that the others pass} */
    Reply of(List<String> rules) {
        Reply worst = Reply.ofRules(Standing.NOT_APPLICABLE, "");
        List<String> passed = new ArrayList<>();
        for (String id : rules) {
            Reply said = rule(id);
            Reply reply = new Reply(said.standing(), id + ": " + said.why(), said.voice());
            if (reply.standing() == Standing.PASSES) {
                passed.add(reply.why());
            }
            worst = worst.why().isEmpty() ? reply : Reply.worse(worst, reply);
        }
        return worst.standing() == Standing.PASSES ? Reply.ofRules(Standing.PASSES, String.join("; ", passed)) : worst;
    }

    private Reply rule(String id) {
        List<Reply> all = replies.get(id);
        if (all == null) {
            return absent.match(id)
                    ? Reply.ofRules(Standing.NOT_APPLICABLE, "this service has nothing that it looks at")
                    : Reply.ofRules(Standing.OPEN, "no check of this service has judged it");
        }
        return all.stream().reduce(Reply::worse).orElse(SILENT);
    }

    private static Reply verdict(Verdict verdict) {
        Judgement judgement = verdict.judgement();
        Outcome outcome = judgement.outcome();
        String subject = outcome.subject().isEmpty() ? "" : outcome.subject() + ": ";
        if (outcome instanceof Outcome.Passed passed) {
            return Reply.ofRules(Standing.PASSES, subject + passed.evidence());
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failure(verdict, subject + failed.observed());
        }
        if (outcome instanceof Outcome.NotApplicable not) {
            return Reply.ofRules(
                    unseen(judgement, not) ? Standing.INCONCLUSIVE : Standing.NOT_APPLICABLE, subject + not.reason());
        }
        return Reply.ofRules(Standing.INCONCLUSIVE, subject + ((Outcome.Inconclusive) outcome).reason());
    }

    private static Reply failure(Verdict verdict, String observed) {
        return verdict.waiver()
                .map(waiver ->
                        new Reply(Standing.FAILS, observed + " (waived until " + waiver.until() + ")", Voice.WAIVER))
                .orElse(Reply.ofRules(Standing.FAILS, observed));
    }

    /** Where the rule that it needs did not pass, nothing was seen: that is not the same as that it does not apply. */
    private static boolean unseen(Judgement judgement, Outcome.NotApplicable not) {
        String needs = judgement.rule().needs();
        return !needs.isEmpty() && not.reason().equals("needs " + needs);
    }
}
