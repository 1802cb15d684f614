package dev.muster.runtime;

import dev.muster.Rule;
import java.util.List;

/** The rules about how the log is set up. */
final class LogRules {
    static final List<Rule<LogFacts>> SETUP = List.of(
            new LogProviderRule(),
            new LogLevelRule(),
            new LogDestinationsRule(),
            new LogErrorsRule(),
            new LogAsyncRule(),
            new LogBoundedRule(),
            new LogKeptRule());

    private LogRules() {}
}
