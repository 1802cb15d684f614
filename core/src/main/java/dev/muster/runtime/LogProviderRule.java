package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** Without a provider SLF4J drops every event. */
final class LogProviderRule implements Rule<LogFacts> {
    static final RuleInfo INFO = LogPages.error("log.config.provider", "config")
            .title("SLF4J has a provider that logs")
            .passes("behind SLF4J is Logback, Log4j 2, java.util.logging, slf4j-simple or reload4j")
            .fix(
                    "put one provider on the class path: logback-classic, log4j-slf4j2-impl or slf4j-jdk14, of SLF4J's own major"
                            + " version")
            .reference(LogPages.SLF4J)
            .reference("https://www.slf4j.org/codes.html#noProviders");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(LogFacts facts) {
        LogBinding binding = facts.binding();
        return List.of(
                switch (binding.system()) {
                    case NONE ->
                        Outcome.failed("SLF4J found no provider, or one that drops everything: no event is logged")
                                .expected("a provider that logs");
                    case UNKNOWN -> Outcome.inconclusive(binding.unseen());
                    default ->
                        Outcome.passed("SLF4J logs by " + binding.system().words());
                });
    }
}
