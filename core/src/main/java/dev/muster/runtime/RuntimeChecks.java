package dev.muster.runtime;

import dev.muster.ConfigurationException;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks of the process itself: its virtual machine, its container, its host, and its place in the network. They read what is
 * there, and change nothing. Thread-safe.
 *
 * <pre>{@code
 * RuntimeChecks.posture().leastMemory(512 << 20)
 * RuntimeChecks.live()
 * RuntimeChecks.disk(Path.of("/var/lib/orders"))
 * RuntimeChecks.ports(8080, 8443)
 * }</pre>
 */
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
     * {@return a check of volumes: room, whether they can be written, when they will be full: {@code host.disk}}
     *
     * @param volumes a folder on each
     * @throws ConfigurationException if there is none
     */
    public static DiskCheck disk(Path... volumes) {
        return DiskCheck.of(volumes);
    }

    /** {@return a check of the clock: {@code host.clock}; name a server on it} */
    public static ClockCheck clock() {
        return new ClockCheck(Kernel.own(), Optional.empty());
    }

    // The network, and files of strangers.

    /**
     * {@return a check which ports are open: {@code net.exposed-ports}}
     *
     * @param allowed that may be reached from beyond this machine; none means that no port may
     * @throws ConfigurationException if one of them is none
     */
    public static PortsCheck ports(int... allowed) {
        return PortsCheck.of(allowed);
    }

    /**
     * {@return a check that names are found: {@code net.dns}}
     *
     * @param names of whom this service depends on
     * @throws ConfigurationException if there is none, or one that cannot be looked up
     */
    public static DnsCheck names(String... names) {
        return DnsCheck.of(names);
    }

    /**
     * {@return a check of folders into which strangers' files come: {@code files.storage}}
     *
     * @throws ConfigurationException if there is none
     */
    public static StorageCheck storage(Path... folders) {
        return StorageCheck.of(folders);
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
