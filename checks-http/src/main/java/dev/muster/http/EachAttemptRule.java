package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** Judges each attempt of some purposes by itself. One that was not answered is never a pass. */
abstract class EachAttemptRule implements Rule<SiteFacts> {
    private final RuleInfo info;
    private final List<Attempt.Purpose> purposes;

    EachAttemptRule(RuleInfo info, Attempt.Purpose... purposes) {
        this.info = info;
        this.purposes = List.of(purposes);
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Outcome> judge(SiteFacts facts) {
        List<Outcome> all = purposes.stream()
                .flatMap(purpose -> facts.attempts(purpose).stream())
                .filter(attempt -> concerns(attempt, facts))
                .map(attempt -> one(attempt, facts))
                .toList();
        return all.isEmpty() ? List.of(Outcome.notApplicable(SiteWords.NEEDS_ACTIVE)) : Worst.ofEach(all);
    }

    private Outcome one(Attempt attempt, SiteFacts facts) {
        return attempt.exchange()
                .map(answer -> judge(attempt, answer, facts))
                .orElseGet(() -> unanswered(attempt))
                .at(subject(attempt, facts));
    }

    /** {@return what is to be said about this answer} */
    abstract Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts);

    /** {@return whether this rule is about that attempt} */
    boolean concerns(Attempt attempt, SiteFacts facts) {
        return true;
    }

    /** {@return what the outcome is about: the same in every round, or waivers would not match} */
    String subject(Attempt attempt, SiteFacts facts) {
        return SiteWords.shown(attempt.subject());
    }

    /** {@return what is to be said where nothing was answered} */
    Outcome unanswered(Attempt attempt) {
        return SiteWords.unanswered(attempt);
    }
}
