package dev.muster.runtime;

import java.util.List;

/** Hears Logback: at the root logger, and at those that do not hand on to their parents. Thread-safe. */
final class LogbackTap implements LogTap {
    private final Mirror context;
    private final Object appender;

    LogbackTap(Mirror context, LogListener listener) throws ReflectiveOperationException {
        ClassLoader loader = context.it().getClass().getClassLoader();
        Class<?> type = Class.forName("ch.qos.logback.core.Appender", false, loader);
        this.context = context;
        this.appender = ProxyTap.of(type, "doAppend", new Ear(listener, new LogbackEvents(loader)));
    }

    @Override
    public synchronized int attach() {
        int attached = 0;
        for (Mirror logger : ends()) {
            if (!isAttached(logger)) {
                logger.get("addAppender", appender);
            }
            attached += isAttached(logger) ? 1 : 0;
        }
        return attached;
    }

    private boolean isAttached(Mirror logger) {
        return logger.get("isAttached", appender).filter(Boolean.TRUE::equals).isPresent();
    }

    @Override
    public synchronized void detach() {
        context.many("getLoggerList").forEach(logger -> logger.get("detachAppender", appender));
    }

    private List<Mirror> ends() {
        return context.many("getLoggerList").stream()
                .filter(logger ->
                        logger.text("getName").filter("ROOT"::equals).isPresent() || !logger.says("isAdditive"))
                .toList();
    }
}
