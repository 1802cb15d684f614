package dev.muster.config;

/** What came of looking for one setting: a fact, for rules to judge. */
sealed interface Seen {
    /** {@return the name looked for} */
    String name();

    /** It is there. */
    record Found(Setting setting) implements Seen {
        @Override
        public String name() {
            return setting.name();
        }
    }

    /** No source has it. */
    record Missing(String name) implements Seen {}

    /** A source has it, or had it, and it cannot be read. */
    record Unreadable(String name, String why) implements Seen {}
}
