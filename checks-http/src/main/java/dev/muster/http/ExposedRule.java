package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Nothing of one kind is served. What is served is proven by a mark that a random sibling does not bear. */
abstract class ExposedRule implements Rule<SiteFacts> {
    private static final int FEW = 3;

    private final RuleInfo info;
    private final Exposure exposure;

    ExposedRule(RuleInfo info, Exposure exposure) {
        this.info = info;
        this.exposure = exposure;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Outcome> judge(SiteFacts facts) {
        List<Attempt> attempts = facts.attempts(Attempt.Purpose.EXPOSED).stream()
                .filter(attempt -> !entries(attempt).isEmpty())
                .toList();
        if (attempts.isEmpty()) {
            return List.of(Outcome.notApplicable(SiteWords.NEEDS_ACTIVE));
        }
        if (attempts.stream().allMatch(attempt -> attempt.exchange().isEmpty())) {
            return List.of(SiteWords.unanswered(attempts.get(0)));
        }
        List<Outcome> told = new ArrayList<>();
        attempts.forEach(attempt -> one(attempt, facts).ifPresent(told::add));
        shorten(told);
        return told.isEmpty()
                ? List.of(Outcome.passed(SiteWords.count(attempts.size(), "path") + " asked for, nothing to object to"))
                : Worst.ofEach(told);
    }

    /** {@return what is to be said where that is served; empty where it may be} */
    Optional<Outcome> served(ExposedPath entry, Exchange answer, SiteFacts facts) {
        return Optional.of(Outcome.failed(entry.severity(), entry.what() + " is served to anybody")
                .expected("401, 403 or 404"));
    }

    /** What one thing keeps from many paths, such as a rate limit, is told once. */
    private static void shorten(List<Outcome> told) {
        List<Outcome.Inconclusive> unsure = told.stream()
                .filter(Outcome.Inconclusive.class::isInstance)
                .map(Outcome.Inconclusive.class::cast)
                .toList();
        if (unsure.size() > FEW) {
            told.removeAll(unsure);
            told.add(Outcome.inconclusive(unsure.size() + " paths could not be judged, such as "
                    + unsure.get(0).subject() + ": " + unsure.get(0).reason()));
        }
    }

    private Optional<Outcome> one(Attempt attempt, SiteFacts facts) {
        Optional<Outcome> outcome = attempt.exchange().isEmpty()
                ? Optional.of(SiteWords.unanswered(attempt))
                : answered(attempt, attempt.exchange().get(), facts);
        return outcome.map(said -> said.at(SiteWords.shown(attempt.subject())));
    }

    private Optional<Outcome> answered(Attempt attempt, Exchange answer, SiteFacts facts) {
        Optional<ExposedPath> proven = entries(attempt).stream()
                .filter(entry -> entry.proven(answer))
                .max(Comparator.comparing(ExposedPath::severity));
        if (proven.isEmpty()) {
            return Sight.clear(answer) ? Optional.empty() : Optional.of(Sight.unclear(answer));
        }
        Optional<Outcome> complaint = served(proven.get(), answer, facts);
        if (complaint.isEmpty()) {
            return complaint;
        }
        Optional<Exchange> control = control(attempt, facts);
        if (control.isEmpty()) {
            return Optional.of(Outcome.inconclusive(
                    proven.get().what() + " seems to be served: a random path beside it was not answered to compare"));
        }
        return proven.get().proven(control.get()) ? everywhere(answer) : complaint;
    }

    /** What any path is answered with is no such thing, unless the site is out of order and shows nothing else. */
    private static Optional<Outcome> everywhere(Exchange answer) {
        return Sight.clear(answer) ? Optional.empty() : Optional.of(Sight.unclear(answer));
    }

    private List<ExposedPath> entries(Attempt attempt) {
        return ExposedPaths.at(attempt.subject()).stream()
                .filter(entry -> entry.exposure() == exposure)
                .toList();
    }

    /** The control for that very path, else for one in the same directory, else any. */
    private static Optional<Exchange> control(Attempt attempt, SiteFacts facts) {
        return facts.attempts(Attempt.Purpose.CONTROL).stream()
                .filter(control -> control.exchange().isPresent())
                .max(Comparator.comparingInt(control -> nearness(control.subject(), attempt.subject())))
                .flatMap(Attempt::exchange);
    }

    private static int nearness(String control, String subject) {
        return control.equals(subject) ? 2 : directory(control).equals(directory(subject)) ? 1 : 0;
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
