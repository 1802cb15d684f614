package dev.muster.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.ILoggerFactory;

/**
 * The Log4j of these tests, configured by text. There is one in a process, so its tests run one after the other. It is used
 * by names, as its classes have annotations that a compiler would miss.
 */
final class Log4jFixture implements AutoCloseable {
    private static final String API = "org.apache.logging.log4j.";
    private static final String CORE = API + "core.";

    private final Object context;
    private final ILoggerFactory factory;

    Log4jFixture(String appenders, String loggers) {
        String document = "<Configuration status='off'><Appenders>" + appenders + "</Appenders><Loggers>" + loggers
                + "</Loggers></Configuration>";
        try {
            context = Class.forName(API + "LogManager")
                    .getMethod("getContext", boolean.class)
                    .invoke(null, false);
            configure(context, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            Class<?> markers = Class.forName("org.apache.logging.slf4j.Log4jMarkerFactory");
            factory = Class.forName("org.apache.logging.slf4j.Log4jLoggerFactory")
                    .asSubclass(ILoggerFactory.class)
                    .getConstructor(markers)
                    .newInstance(markers.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no such Log4j", e);
        }
    }

    private static void configure(Object context, InputStream document) throws ReflectiveOperationException {
        Class<?> source = Class.forName(CORE + "config.ConfigurationSource");
        Object configuration = Class.forName(CORE + "config.xml.XmlConfiguration")
                .getConstructor(context.getClass(), source)
                .newInstance(context, source.getConstructor(InputStream.class).newInstance(document));
        context.getClass()
                .getMethod("start", Class.forName(CORE + "config.Configuration"))
                .invoke(context, configuration);
    }

    ILoggerFactory factory() {
        return factory;
    }

    LogSetup setup() {
        return Log4jSetup.of(new Mirror(factory)).value().orElseThrow();
    }

    @Override
    public void close() {
        try {
            context.getClass().getMethod("stop").invoke(context);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no such Log4j", e);
        }
    }
}
