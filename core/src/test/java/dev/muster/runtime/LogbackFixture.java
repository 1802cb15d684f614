package dev.muster.runtime;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.muster.testing.TestRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A Logback of its own, configured by text. */
final class LogbackFixture {
    private LogbackFixture() {}

    /** {@return a context of what stands between the tags of the configuration} */
    static LoggerContext context(String configuration) {
        LoggerContext context = new LoggerContext();
        context.setName("test");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        String document = "<configuration>" + configuration + "</configuration>";
        try {
            configurator.doConfigure(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        } catch (JoranException e) {
            throw new AssertionError(document, e);
        }
        return context;
    }

    static LogFacts facts(LoggerContext context, LogDeclared declared) {
        return new LogProbe(declared, () -> context).look(TestRun.at(Instant.parse("2026-11-21T12:00:00Z")));
    }

    /** {@return what is seen of such a configuration, which is over then} */
    static LogFacts facts(String configuration) {
        LoggerContext context = context(configuration);
        try {
            return facts(context, LogDeclared.NOTHING);
        } finally {
            context.stop();
        }
    }
}
