package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What developers want to read holds what nobody else should, and buries what matters. */
final class LogLevelRule implements Rule<LogFacts> {
    static final RuleInfo INFO = LogPages.warning("log.level", "level")
            .title("Loggers are at the levels of production")
            .passes(
                    "the root logger lets pass INFO, and neither it nor any logger that is configured lets pass DEBUG or TRACE,"
                            + " but for those that the owner declares verbose for at most 48 hours")
            .fix("set the level to INFO; for a while: RuntimeChecks.log().verbose(\"com.acme.orders\", until)")
            .reference(LogPages.OWASP)
            .reference(LogPages.LOGBACK)
            .reference(LogPages.LOG4J);

    private static final Duration LONGEST = Duration.ofDays(2);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<? extends Outcome> judge(LogFacts facts) {
        Optional<LogSetup> setup = facts.setup().value();
        List<Outcome> findings = new ArrayList<>();
        if (setup.isEmpty()) {
            verbose(LogLogger.ROOT, facts.binding().root(), facts).ifPresent(findings::add);
        } else {
            setup.get()
                    .loggers()
                    .forEach(logger -> verbose(logger.name(), written(setup.get(), logger), facts)
                            .ifPresent(findings::add));
            setup.get().root().flatMap(LogLevelRule::silent).ifPresent(findings::add);
        }
        return findings.isEmpty() ? List.of(fine(facts)) : findings;
    }

    /** What no appender lets pass is not written; where there is none at all, that is another rule's business. */
    private static LogLevel written(LogSetup setup, LogLogger logger) {
        return setup.sinks().isEmpty() ? logger.level() : setup.written(logger);
    }

    private static Optional<Outcome> verbose(String name, LogLevel level, LogFacts facts) {
        if (!level.verbose()) {
            return Optional.empty();
        }
        return facts.declared().overrides().stream()
                .filter(override -> override.covers(name))
                .map(override -> overridden(override, level, facts.at()))
                .reduce((one, other) -> one.isEmpty() ? one : other)
                .orElse(Optional.of(Outcome.failed(level + " and coarser is logged")))
                .map(failed -> failed.expected("INFO").at(name));
    }

    private static Optional<Outcome.Failed> overridden(LogOverride override, LogLevel level, Instant now) {
        if (!override.until().isAfter(now)) {
            return Optional.of(Outcome.failed(
                    level + " and coarser is logged; that was declared until " + override.until() + ", which is over"));
        }
        return override.until().isAfter(now.plus(LONGEST))
                ? Optional.of(Outcome.failed(level + " and coarser is logged, declared until " + override.until()
                        + ", more than 48 hours ahead"))
                : Optional.empty();
    }

    private static Optional<Outcome> silent(LogLogger root) {
        return root.level().compareTo(LogLevel.WARN) > 0
                ? Optional.of(Outcome.failed(
                                Severity.INFO,
                                root.level() == LogLevel.OFF
                                        ? "nothing is logged: the level is OFF"
                                        : "ERROR alone is logged: what led there will not be known")
                        .expected("INFO")
                        .at(root.name()))
                : Optional.empty();
    }

    private static Outcome fine(LogFacts facts) {
        String root = "root is at " + facts.binding().root();
        if (facts.setup().value().isEmpty()) {
            return Outcome.inconclusive(
                    root + "; other loggers are not seen: " + facts.setup().why());
        }
        if (facts.binding().system() == LogSystem.SIMPLE) {
            return Outcome.inconclusive(root + "; slf4j-simple does not tell the levels of other loggers");
        }
        return Outcome.passed(Words.count(facts.setup().value().get().loggers().size(), "configured logger") + ", "
                + root + overridden(facts));
    }

    private static String overridden(LogFacts facts) {
        List<String> overridden = facts.declared().overrides().stream()
                .filter(override -> override.until().isAfter(facts.at()))
                .map(override -> override.logger() + " until " + override.until())
                .toList();
        return overridden.isEmpty() ? "" : "; declared verbose: " + Words.some(overridden);
    }
}
