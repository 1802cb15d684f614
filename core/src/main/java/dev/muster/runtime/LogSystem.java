package dev.muster.runtime;

import java.util.Set;

/** What SLF4J hands events to. */
enum LogSystem {
    LOGBACK("Logback", "ch.qos.logback.classic.LoggerContext"),
    LOG4J("Log4j", "org.apache.logging.slf4j.Log4jLoggerFactory"),
    JUL("java.util.logging", "org.slf4j.jul.JDK14LoggerFactory", "org.slf4j.impl.JDK14LoggerFactory"),
    SIMPLE("slf4j-simple", "org.slf4j.simple.SimpleLoggerFactory", "org.slf4j.impl.SimpleLoggerFactory"),
    RELOAD4J("reload4j", "org.slf4j.reload4j.Reload4jLoggerFactory", "org.slf4j.impl.Log4jLoggerFactory"),
    NONE("nothing", "org.slf4j.helpers.NOPLoggerFactory"),
    UNKNOWN("an unknown provider");

    private final String words;
    /** Names of classes, with blanks between. */
    private final String factories;

    LogSystem(String words, String... factories) {
        this.words = words;
        this.factories = String.join(" ", factories);
    }

    /** {@return the system of that factory} */
    static LogSystem of(Class<?> factory) {
        for (Class<?> type = factory; type != null; type = type.getSuperclass()) {
            for (LogSystem system : values()) {
                if (Set.of(system.factories.split(" ", -1)).contains(type.getName())) {
                    return system;
                }
            }
        }
        return UNKNOWN;
    }

    /** {@return its name as people write it} */
    String words() {
        return words;
    }
}
