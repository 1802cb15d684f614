package dev.muster.runtime;

/** Checks of the process itself: its virtual machine, its container and its host. They read, and change nothing. Thread-safe. */
public final class RuntimeChecks {
    private RuntimeChecks() {}

    // The virtual machine, the container, the host.

    /** {@return a check how virtual machine, container and account of this process were set up: {@code runtime.posture}} */
    public static PostureCheck posture() {
        return new PostureCheck();
    }

    // The log, the ledger, the build.

    /** {@return a check how the log is set up: {@code log.posture}} */
    public static LogCheck log() {
        return new LogCheck(LogDeclared.NOTHING);
    }

    /**
     * {@return a check what was built: {@code build.info}}
     *
     * @param main a class of the program itself, as libraries tell what they are too
     */
    public static BuildCheck build(Class<?> main) {
        return new BuildCheck(main, BuildDeclared.NOTHING);
    }

    /** {@return a check what the program was built with, by the jars that it loads: {@code build.dependencies}} */
    public static DependencyCheck dependencies() {
        return new DependencyCheck();
    }
}
