package dev.muster.runtime;

import java.lang.reflect.Method;
import java.util.List;

/** Hears Log4j: at the root logger, and at those that do not hand on to their parents. Thread-safe. */
final class Log4jTap implements LogTap {
    private static final String CORE = "org.apache.logging.log4j.core.";

    private final Mirror context;
    private final Object appender;
    private final Method add;

    Log4jTap(Mirror context, LogListener listener) throws ReflectiveOperationException {
        ClassLoader loader = context.it().getClass().getClassLoader();
        Class<?> type = Class.forName(CORE + "Appender", false, loader);
        Class<?> level = Class.forName("org.apache.logging.log4j.Level", false, loader);
        Class<?> filter = Class.forName(CORE + "Filter", false, loader);
        this.add = Class.forName(CORE + "config.LoggerConfig", false, loader)
                .getMethod("addAppender", type, level, filter);
        this.context = context;
        this.appender = ProxyTap.of(type, "append", new Ear(listener, new Log4jEvents(loader)));
    }

    @Override
    public synchronized int attach() {
        int attached = 0;
        for (Mirror logger : loggers()) {
            boolean end = logger.text("getName").filter(String::isEmpty).isPresent() || !logger.says("isAdditive");
            if (end && (isAttached(logger) || added(logger))) {
                attached++;
            }
        }
        return attached;
    }

    private boolean isAttached(Mirror logger) {
        return logger.many("getAppenders").stream().anyMatch(own -> own.it() == appender);
    }

    private boolean added(Mirror logger) {
        try {
            add.invoke(logger.it(), appender, null, null);
        } catch (ReflectiveOperationException e) {
            return false;
        }
        return isAttached(logger);
    }

    @Override
    public synchronized void detach() {
        loggers().forEach(logger -> logger.get("removeAppender", appender.toString()));
    }

    private List<Mirror> loggers() {
        return context.one("getConfiguration").map(Log4jSetup::loggers).orElse(List.of());
    }
}
