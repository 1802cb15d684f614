package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** A log is copied, kept and read by many. */
final class LogLeakRule implements Rule<LogLeakFacts> {
    static final RuleInfo INFO = LogPages.error("log.secrets", "secrets")
            .title("No secret is logged")
            .passes(
                    "in what was logged in the last day stood none of the secrets that were declared, no token, private key,"
                            + " authorization header, password or card number. At more than 5 000 events a second a share of them is"
                            + " looked at, which is said")
            .fix(
                    "log what identifies it, not the value: an id, or Secret, which prints as a mask; change the secret, and delete"
                            + " the lines wherever the log is copied to")
            .reference(LogPages.CWE_532)
            .reference(LogPages.OWASP);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(LogLeakFacts facts) {
        if (!facts.leaks().isEmpty()) {
            return facts.leaks().stream().map(LogLeakRule::found).toList();
        }
        return List.of(none(facts));
    }

    private static Outcome found(LogLeak leak) {
        return Outcome.failed(
                        leak.kind().words() + ", " + Words.count(leak.count(), "time") + ", the last at " + leak.last())
                .expected("none")
                .at(leak.logger() + ": " + leak.kind().words());
    }

    private static Outcome none(LogLeakFacts facts) {
        if (facts.loggers().value().orElse(0L) == 0) {
            String why = facts.loggers().why();
            return Outcome.inconclusive(why.isEmpty() ? "the logging system did not take the listener" : why);
        }
        if (!facts.unknown().isEmpty()) {
            return Outcome.inconclusive("not every declared secret is known: " + facts.unknown());
        }
        if (facts.failures() > 0) {
            return Outcome.inconclusive(Words.count(facts.failures(), "event") + " could not be read");
        }
        return Outcome.passed("none in " + Words.grouped(facts.heard()) + " events"
                + (facts.oneOf() > 1 ? ", of which lately one of " + facts.oneOf() + " is looked at" : ""));
    }
}
