package dev.muster;

/** Where this process believes it runs. Always named by the caller, never guessed. */
public enum Profile {
    /** Findings are enforced: they may refuse the start and take the instance out of traffic. */
    PRODUCTION,
    /** The same findings are reported, and nothing is refused. */
    DEVELOPMENT;

    /** {@return the name as it is printed, in lower case} */
    public String label() {
        return this == PRODUCTION ? "production" : "development";
    }
}
