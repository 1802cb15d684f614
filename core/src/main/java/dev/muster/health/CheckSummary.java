package dev.muster.health;

import dev.muster.CheckStatus;
import dev.muster.Judgement;
import dev.muster.Verdict;
import java.util.function.Predicate;

/** One check in one line, for those who look at all of them at once. */
final class CheckSummary {
    private CheckSummary() {}

    /** {@return what keeps this check from being a plain pass; empty when nothing does} */
    static String of(CheckStatus check) {
        StringBuilder text = new StringBuilder();
        if (!check.answered()) {
            add(text, "has not answered yet");
        }
        count(text, check, Verdict::open, " failed");
        count(text, check, Verdict::inconclusive, " could not look");
        check.runningSince().ifPresent(since -> add(text, "still running since " + new Utc().text(since)));
        for (Judgement judgement : check.unconfirmed()) {
            add(text, judgement.rule().id() + " said otherwise in the last run, not confirmed yet");
        }
        return text.toString();
    }

    private static void count(StringBuilder text, CheckStatus check, Predicate<Verdict> which, String what) {
        long some = check.verdicts().stream().filter(which).count();
        if (some > 0) {
            add(text, some + what);
        }
    }

    private static void add(StringBuilder text, String more) {
        text.append(text.isEmpty() ? "" : "; ").append(more);
    }
}
