package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Redactor;
import dev.muster.Rule;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at what is logged for secrets: for the values of those that were declared, however they are spelt, and for text that looks
 * like one. Thread-safe. Made by {@link RuntimeChecks#logSecrets(Redactor)}.
 *
 * <p>At its first run it attaches one listener, as {@link LogEventsCheck} does, which looks at the first 8 192 characters of each
 * message and of what was thrown, on the thread that logs; beyond 5 000 events a second at a share of them. It keeps the kind, the
 * logger, how often and when, for a day, and nothing of the text. It is taken off when the engine is closed.
 *
 * <p>Not taken for secrets: masks, words such as {@code null} or {@code expired}, UUIDs, hashes of commits, references such as
 * {@code ${TOKEN}}, numbers that are called an id.
 *
 * <p>Defaults: id {@code log.secrets}, local, every 30 s.
 */
public final class LogSecretsCheck implements DelegatingCheck, Capturing {
    static final List<Rule<LogLeakFacts>> RULES = List.of(new LogLeakRule());

    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(30));

    private final LogLeakProbe probe;
    private final Check delegate;

    LogSecretsCheck(Redactor redactor, Supplier<String> learn) {
        this.probe = new LogLeakProbe(redactor, learn, LogTaps.slf4j());
        this.delegate =
                Check.of("log.secrets", Scope.LOCAL, redactor, probe, RULES).scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /** Takes the listener off. */
    @Override
    public void closed(Instant at) {
        probe.end();
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds names of loggers, kinds, numbers and moments, and nothing of a secret.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.SECRETS.capture(probe.look(context));
    }
}
