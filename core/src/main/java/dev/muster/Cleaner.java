package dev.muster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a result fit to be kept and shown: secrets masked, texts short, and not too many of them. Runs on the thread of
 * the check, for it takes as long as the result is large.
 */
final class Cleaner {
    static final int MOST = 1_000;

    private final Redactor redactor;
    private final Judge judge;

    Cleaner(Redactor redactor, Judge judge) {
        this.redactor = redactor;
        this.judge = judge;
    }

    /** {@return the answer to keep; the worst are the last to be dropped, and what was dropped is said} */
    Answer clean(CheckResult result, RuleInfo self) {
        if (result.judgements().size() <= MOST && harmless(result.judgements())) {
            return new Answer(result.judgements(), Answer.Extent.WHOLE);
        }
        List<Judgement> judgements = new ArrayList<>(result.judgements());
        int dropped = judgements.size() - MOST;
        if (dropped > 0) {
            judgements.sort(judge.worstFirst());
            judgements.subList(MOST, judgements.size()).clear();
            judgements.add(new Judgement(
                    self, Outcome.inconclusive(dropped + " more outcomes than the " + MOST + " that are kept")));
        }
        for (int i = 0; i < judgements.size(); i++) {
            judgements.set(i, clean(judgements.get(i)));
        }
        return new Answer(List.copyOf(judgements), dropped > 0 ? Answer.Extent.PART : Answer.Extent.WHOLE);
    }

    /** {@return the same, fit to be shown} */
    Answer clean(Answer answer) {
        return new Answer(answer.judgements().stream().map(this::clean).toList(), answer.extent());
    }

    /** Whether nothing is to be hidden or cut. */
    private boolean harmless(List<Judgement> judgements) {
        if (!redactor.knowsNothing()) {
            return false;
        }
        for (int i = 0; i < judgements.size(); i++) {
            if (!isShort(judgements.get(i).outcome())) {
                return false;
            }
        }
        return true;
    }

    private Judgement clean(Judgement judgement) {
        return new Judgement(clean(judgement.rule()), clean(judgement.outcome()));
    }

    /** A rule's own texts are written by its author and rarely hold anything; then the very rule is kept. */
    private RuleInfo clean(RuleInfo rule) {
        boolean harmless = Stream.of(rule.title(), rule.passes(), rule.fix(), rule.notApplicable())
                        .allMatch(this::harmless)
                && rule.tags().stream().allMatch(this::harmless)
                && rule.references().stream().allMatch(this::harmless);
        return harmless ? rule : masked(rule);
    }

    private RuleInfo masked(RuleInfo rule) {
        return RuleInfo.of(rule.id())
                .severity(rule.severity())
                .passes(clean(rule.passes()))
                .fix(clean(rule.fix()))
                .notApplicable(clean(rule.notApplicable()));
    }

    private Outcome clean(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return clean(failed);
        }
        String subject = clean(outcome.subject());
        if (outcome instanceof Outcome.Passed passed) {
            return new Outcome.Passed(subject, clean(passed.evidence()));
        }
        if (outcome instanceof Outcome.NotApplicable other) {
            return new Outcome.NotApplicable(subject, clean(other.reason()));
        }
        return new Outcome.Inconclusive(subject, clean(((Outcome.Inconclusive) outcome).reason()));
    }

    private Outcome clean(Outcome.Failed failed) {
        return new Outcome.Failed(
                clean(failed.subject()),
                failed.severity(),
                clean(failed.observed()),
                clean(failed.expected()),
                clean(failed.fix()),
                failed.more().filter(this::harmless));
    }

    /** An address is shown whole or not at all: masked, it would lead nowhere. */
    private boolean harmless(URI page) {
        return harmless(page.toString());
    }

    private boolean harmless(String text) {
        return redactor.redact(text).equals(text);
    }

    private static boolean isShort(Outcome outcome) {
        if (outcome instanceof Outcome.Passed passed) {
            return isShort(passed.subject()) && isShort(passed.evidence());
        }
        return false;
    }

    private static boolean isShort(String text) {
        return text.length() <= Printable.SHOWN;
    }

    private String clean(String text) {
        return Printable.shorten(redactor.redact(text));
    }
}
