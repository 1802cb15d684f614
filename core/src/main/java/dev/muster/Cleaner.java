package dev.muster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a result fit to be shown: secrets masked, texts short, and not too many of them. */
final class Cleaner {
    static final int MOST = 1_000;

    private final Redactor redactor;

    Cleaner(Redactor redactor) {
        this.redactor = redactor;
    }

    /** {@return the result to show; failures are the last to be dropped, and what was dropped is said} */
    CheckResult clean(CheckResult result, RuleInfo self) {
        List<Judgement> judgements = new ArrayList<>(result.judgements());
        int dropped = judgements.size() - MOST;
        if (dropped > 0) {
            judgements.sort(Comparator.comparing(judgement -> !judgement.failed()));
            judgements.subList(MOST, judgements.size()).clear();
            judgements.add(new Judgement(
                    self, Outcome.inconclusive(dropped + " more outcomes than the " + MOST + " that are kept")));
        }
        judgements.replaceAll(judgement -> new Judgement(rule(judgement), clean(judgement.outcome())));
        return new CheckResult(judgements);
    }

    private Outcome clean(Outcome outcome) {
        String subject = clean(outcome.subject());
        if (outcome instanceof Outcome.Failed failed) {
            return new Outcome.Failed(
                    subject,
                    failed.severity(),
                    clean(failed.observed()),
                    clean(failed.expected()),
                    clean(failed.fix()),
                    failed.more().filter(page -> clear(page.toString())));
        }
        if (outcome instanceof Outcome.Passed passed) {
            return new Outcome.Passed(subject, clean(passed.evidence()));
        }
        if (outcome instanceof Outcome.NotApplicable other) {
            return new Outcome.NotApplicable(subject, clean(other.reason()));
        }
        return new Outcome.Inconclusive(subject, clean(((Outcome.Inconclusive) outcome).reason()));
    }

    /** A rule made at run time may carry a secret; its texts are shown with a failure and with nothing else. */
    private RuleInfo rule(Judgement judgement) {
        return judgement.failed() || judgement.inconclusive() ? clean(judgement.rule()) : judgement.rule();
    }

    private RuleInfo clean(RuleInfo rule) {
        if (clear(rule.title())
                && clear(rule.passes())
                && clear(rule.fix())
                && clear(rule.references().toString())) {
            return rule;
        }
        return RuleInfo.of(rule.id())
                .severity(rule.severity())
                .passes(redactor.redact(rule.passes()))
                .fix(redactor.redact(rule.fix()));
    }

    private boolean clear(String text) {
        return redactor.redact(text).equals(text);
    }

    private String clean(String text) {
        return Printable.shorten(redactor.redact(text));
    }
}
