package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Secret;
import dev.muster.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Secrets are changed within their period.
 *
 * <p>When a mounted file was written bounds the age from below only: a container platform writes it anew for each
 * start. So an old file is a finding, while one written as this process started proves nothing.
 */
final class SecretAgeRule extends EachSecretRule {
    static final RuleInfo INFO = RuleInfo.of("secret.age")
            .title("Each secret was changed within its period")
            .severity(Severity.WARNING)
            .passes(
                    "the declared date, or that of the file, lies within the period that rotatedEvery names; 90 days is usual")
            .fix("replace it, and state the day in a setting named like it with _ROTATED_AT behind, such as 2026-03-31")
            .notApplicable("the secret is not set, or no period is declared")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html")
            .reference("https://doi.org/10.6028/NIST.SP.800-57pt1r5")
            .tag("secrets");

    /** How long before the process a platform may have written its mounts. */
    private static final Duration BEFORE_START = Duration.ofMinutes(15);
    /** A day stated in another zone may begin before it does here. */
    private static final Duration ZONES = Duration.ofDays(1);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(SecretFact.Found secret, SecretFacts facts) {
        return facts.period().isPresent() ? dated(secret, facts) : Outcome.notApplicable("no period is declared");
    }

    private static Outcome dated(SecretFact.Found secret, SecretFacts facts) {
        Optional<Secret> declared = secret.changed().declared();
        if (declared.isPresent()) {
            return StatedDate.parse(declared.get().reveal())
                    .map(when -> aged("was changed by its stated date", when, facts))
                    .orElseGet(() -> Outcome.failed("the stated date of change is no date")
                            .expected("an ISO date such as 2026-03-31 or 2026-03-31T12:00:00Z"));
        }
        return secret.changed()
                .modified()
                .map(when -> written(when, facts))
                .orElseGet(() -> Outcome.inconclusive(
                        "when it was changed is not known: state the day in " + StatedDate.settingOf(secret.name())));
    }

    private static Outcome written(Instant when, SecretFacts facts) {
        Outcome aged = aged("its file was written", when, facts);
        boolean proves = facts.started()
                .map(start -> when.isBefore(start.minus(BEFORE_START)) || when.isAfter(start))
                .orElse(false);
        return aged instanceof Outcome.Passed && !proves
                ? Outcome.inconclusive(
                        "its file was written for this start, which does not tell when the secret was changed")
                : aged;
    }

    private static Outcome aged(String what, Instant when, SecretFacts facts) {
        Duration age = Duration.between(when, facts.now());
        if (age.compareTo(ZONES.negated()) < 0) {
            return Outcome.failed(what + " in the future").expected("a date that has been");
        }
        Duration period = facts.period().orElseThrow();
        String seen = what + " " + Math.max(0, age.toDays()) + " days ago";
        return age.compareTo(period) > 0
                ? Outcome.failed(seen).expected("at most " + days(period))
                : Outcome.passed(seen);
    }

    private static String days(Duration period) {
        return period.toDays() > 0 ? period.toDays() + " days" : period.toHours() + " hours";
    }
}
