package dev.muster.runtime;

import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;

/** Checks of the process itself: its virtual machine, its container and its host. They read, and change nothing. Thread-safe. */
public final class RuntimeChecks {
    private RuntimeChecks() {}

    // The virtual machine, the container, the host.

    /** {@return a check how virtual machine, container and account of this process were set up: {@code runtime.posture}} */
    public static PostureCheck posture() {
        return new PostureCheck(Declared.NOTHING);
    }

    /** {@return a check how this process is doing: memory, processors, threads, files, leaks: {@code runtime.live}} */
    public static LiveCheck live() {
        return new LiveCheck();
    }

    /**
     * {@return what a check of this package captured, from what {@link Capture#toJson()} gave}
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static Capture captured(String document) {
        return CaptureFormat.read(document, RuntimeCaptures.ALL);
    }
}
