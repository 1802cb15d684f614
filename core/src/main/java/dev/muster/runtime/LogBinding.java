package dev.muster.runtime;

/**
 * What is behind SLF4J.
 *
 * @param factory the class of its logger factory
 * @param root what its root logger says it lets pass, asked by SLF4J alone
 */
record LogBinding(LogSystem system, String factory, LogLevel root) {
    private static final String KNOWN = ": Logback, Log4j 2 and java.util.logging ";

    /** {@return why nothing more can be said of it} */
    String unseen() {
        return switch (system) {
            case UNKNOWN -> "SLF4J logs by " + factory + ", which is not known here" + KNOWN + "are looked into";
            case NONE -> "SLF4J has no provider: nothing is logged";
            default -> "SLF4J logs by " + system.words() + ", which does not tell its configuration" + KNOWN + "do";
        };
    }

    /** {@return why nothing of what is logged can be heard} */
    String unheard() {
        return switch (system) {
            case UNKNOWN -> "SLF4J logs by " + factory + ", which is not known here" + KNOWN + "can be listened to";
            case NONE -> "SLF4J has no provider: nothing is logged";
            default -> "SLF4J logs by " + system.words() + ", which takes no listener" + KNOWN + "do";
        };
    }
}
