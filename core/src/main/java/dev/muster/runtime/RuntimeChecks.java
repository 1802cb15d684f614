package dev.muster.runtime;

/** Checks of the process itself: its virtual machine, its container and its host. They read, and change nothing. Thread-safe. */
public final class RuntimeChecks {
    private RuntimeChecks() {}

    // The virtual machine, the container, the host.

    /** {@return a check how virtual machine, container and account of this process were set up: {@code runtime.posture}} */
    public static PostureCheck posture() {
        return new PostureCheck();
    }
}
