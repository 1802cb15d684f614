package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.config.JwtFacts.Stated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Access tokens expire soon: nothing else ends them once they are stolen. */
final class JwtExpiryRule implements Rule<JwtFacts> {
    static final RuleInfo INFO = RuleInfo.of("jwt.expiry")
            .title("Access tokens live an hour, and no longer than a day")
            .passes("the lifetime is over zero and at most 3600 seconds; a warning up to 86400, a failure beyond")
            .fix("set the lifetime to 900 (15 minutes) and renew by refresh tokens")
            .notApplicable("no setting that holds the lifetime is named")
            .reference("https://www.rfc-editor.org/rfc/rfc6819#section-5.1.5.3")
            .reference("https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4")
            .tag("secrets")
            .tag("jwt");

    private static final Duration WARN = Duration.ofHours(1);
    private static final Duration FAIL = Duration.ofDays(1);
    private static final String EXPECTED = "at most 3600 seconds";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(JwtFacts facts) {
        return List.of(facts.lifetime()
                .map(stated -> judge(stated, facts).at(stated.where()))
                .orElseGet(
                        () -> Outcome.notApplicable("no setting that holds the lifetime is named: lifetimeFrom(...)")));
    }

    private static Outcome judge(Stated stated, JwtFacts facts) {
        if (stated.problem().isPresent()) {
            return Outcome.inconclusive(stated.problem().get());
        }
        if (stated.text().isEmpty()) {
            return Outcome.inconclusive("it is not set, and what the library then does cannot be seen: set it");
        }
        String text = stated.text().get();
        if (Lifetime.never(text)) {
            return Outcome.failed("tokens never expire").expected(EXPECTED);
        }
        Optional<Duration> lifetime = Lifetime.parse(text, facts.unit());
        return lifetime.map(JwtExpiryRule::judge)
                .orElseGet(() ->
                        Outcome.failed("it is no lifetime that can be read").expected(Lifetime.FORMS));
    }

    private static Outcome judge(Duration lifetime) {
        if (lifetime.isZero() || lifetime.isNegative()) {
            return Outcome.failed(
                            "the lifetime is " + seconds(lifetime) + ", which libraries take for never or for at once")
                    .expected(EXPECTED);
        }
        if (lifetime.compareTo(FAIL) > 0) {
            return Outcome.failed("tokens live " + seconds(lifetime))
                    .expected(EXPECTED)
                    .fix(
                            "set it to 900 (15 minutes); if the number is in milliseconds, say so: lifetimeFrom(name, MILLIS)");
        }
        return lifetime.compareTo(WARN) > 0
                ? Outcome.failed(Severity.WARNING, "tokens live " + seconds(lifetime))
                        .expected(EXPECTED)
                : Outcome.passed("tokens live " + seconds(lifetime));
    }

    private static String seconds(Duration lifetime) {
        return lifetime.toSeconds() == 0 && !lifetime.isZero()
                ? lifetime.toMillis() + " ms"
                : lifetime.toSeconds() + " s";
    }
}
