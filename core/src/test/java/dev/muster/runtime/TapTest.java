package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import dev.muster.Fact;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener hears what is logged, once, and leaves no trace when it goes. */
final class TapTest {
    private final Heard heard = new Heard(LogLevel.INFO);

    private static void logs(ILoggerFactory factory) {
        Logger orders = factory.getLogger("com.acme.Orders");
        Logger own = factory.getLogger("com.own.Log");
        orders.debug("not heard");
        orders.info("order {} is paid", 12);
        own.warn("kept apart");
        orders.error("failed", new IllegalStateException("no stock", new OutOfMemoryError("heap")));
        orders.error("this fails");
    }

    private static final List<String> LINES = List.of(
            "INFO com.acme.Orders order 12 is paid",
            "WARN com.own.Log kept apart",
            "ERROR com.acme.Orders failed [java.lang.IllegalStateException:no stock, java.lang.OutOfMemoryError:heap]");

    @Test
    void logback_is_heard() {
        LoggerContext context =
                LogbackFixture.context("<logger name='com.own' additivity='false'/><root level='DEBUG'/>");
        LogTap tap = LogTaps.of(context, heard).value().orElseThrow();
        assertEquals(2, tap.attach());
        assertEquals(2, tap.attach());
        logs(context);

        assertEquals(LINES, heard.lines());
        assertEquals(1, heard.failures());
        context.reset();
        assertEquals(1, tap.attach(), "it is attached anew after a reset, which makes every logger additive");
        tap.detach();
        context.getLogger("after").error("not heard");
        assertFalse(context.getLogger("ROOT").iteratorForAppenders().hasNext());
        assertEquals(3, heard.lines().size());
        context.stop();
    }

    @Test
    void log4j_is_heard() {
        try (Log4jFixture log4j = new Log4jFixture(
                "<Null name='NULL'/>",
                "<Logger name='com.own' level='debug' additivity='false'/><Root level='debug'/>")) {
            LogTap tap = LogTaps.of(log4j.factory(), heard).value().orElseThrow();
            assertEquals(2, tap.attach());
            assertEquals(2, tap.attach());
            assertEquals(List.of(), log4j.setup().sinks());
            logs(log4j.factory());

            assertEquals(LINES, heard.lines());
            assertEquals(1, heard.failures());
            tap.detach();
            logs(log4j.factory());
            assertEquals(3, heard.lines().size());
        }
    }

    @Test
    void java_util_logging_is_heard() {
        java.util.logging.Logger own = java.util.logging.Logger.getLogger("dev.muster.runtime.own");
        java.util.logging.Logger other = java.util.logging.Logger.getLogger("dev.muster.runtime.other");
        own.setUseParentHandlers(false);
        other.setLevel(Level.FINE);
        JulTap tap = new JulTap(heard);
        assertTrue(tap.attach() >= 2);
        tap.attach();
        try {
            own.log(Level.WARNING, "kept {0}", "apart");
            other.log(Level.FINE, "not heard");
            other.log(Level.SEVERE, "failed", new IllegalStateException());
            tap.publish(null);
            tap.flush();
            tap.close();
        } finally {
            tap.detach();
            own.setUseParentHandlers(true);
        }
        own.severe("not heard");

        assertEquals(
                List.of(
                        "WARN dev.muster.runtime.own kept apart",
                        "ERROR dev.muster.runtime.other failed [java.lang.IllegalStateException:]"),
                heard.lines());
    }

    @Test
    void others_cannot_be_heard_and_that_is_told() {
        Fact<LogTap> simple = LogTaps.of(LoggerFactory.getILoggerFactory(), heard);
        Fact<LogTap> none = LogTaps.of(new org.slf4j.helpers.NOPLoggerFactory(), heard);
        Fact<LogTap> unknown = LogTaps.of(name -> org.slf4j.helpers.NOPLogger.NOP_LOGGER, heard);

        assertEquals(
                "SLF4J logs by slf4j-simple, which takes no listener: Logback, Log4j 2 and java.util.logging do",
                simple.why());
        assertEquals("SLF4J has no provider: nothing is logged", none.why());
        assertTrue(unknown.why()
                .endsWith("which is not known here: Logback, Log4j 2 and java.util.logging can be listened to"));
    }

    @Test
    void an_appender_of_ours_is_idle_but_for_what_it_hears() {
        Object appender = ProxyTap.of(ch.qos.logback.core.Appender.class, "doAppend", new Ear(heard, new JulEvents()));
        assertTrue(ProxyTap.is(appender));
        assertFalse(ProxyTap.is("no appender"));
        ch.qos.logback.core.Appender<?> typed = (ch.qos.logback.core.Appender<?>) appender;
        assertTrue(typed.isStarted());
        assertTrue(typed.getName().startsWith("muster-"));
        assertEquals(typed.getName(), typed.toString());
        assertEquals(typed.hashCode(), typed.hashCode());
        assertTrue(typed.equals(appender));
        assertFalse(typed.equals(new Object()));
        assertEquals(List.of(), typed.getCopyOfAttachedFiltersList());
        assertEquals(null, typed.getContext());
        typed.stop();
        typed.start();
        assertTrue(typed.isStarted());
    }
}
