package dev.muster.runtime;

/**
 * What is behind SLF4J.
 *
 * @param factory the class of its logger factory
 * @param root what its root logger says it lets pass, asked by SLF4J alone
 */
record LogBinding(LogSystem system, String factory, LogLevel root) {
    /** {@return why nothing more can be said of it} */
    String unseen() {
        return system == LogSystem.UNKNOWN
                ? "SLF4J logs by " + factory
                        + ", which is not known here: Logback, Log4j 2 and java.util.logging are looked into"
                : "SLF4J logs by " + system.words()
                        + ", which does not tell its configuration: Logback, Log4j 2 and java.util.logging do";
    }
}
