package dev.muster.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.slf4j.Log4jLoggerFactory;
import org.apache.logging.slf4j.Log4jMarkerFactory;

/** The Log4j of these tests, configured by text. There is one in a process, so its tests run one after the other. */
final class Log4jFixture implements AutoCloseable {
    private final LoggerContext context;
    private final Log4jLoggerFactory factory = new Log4jLoggerFactory(new Log4jMarkerFactory());

    Log4jFixture(String appenders, String loggers) {
        String document = "<Configuration status='off'><Appenders>" + appenders + "</Appenders><Loggers>" + loggers
                + "</Loggers></Configuration>";
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        try {
            context = (LoggerContext) LogManager.getContext(false);
            context.start(new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(bytes))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Log4jLoggerFactory factory() {
        return factory;
    }

    LogSetup setup() {
        return Log4jSetup.of(new Mirror(factory)).value().orElseThrow();
    }

    @Override
    public void close() {
        context.stop();
    }
}
