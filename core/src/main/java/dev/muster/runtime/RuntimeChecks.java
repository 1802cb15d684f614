package dev.muster.runtime;

import dev.muster.ConfigurationException;
import dev.muster.Redactor;
import dev.muster.RuleInfo;
import dev.muster.config.Settings;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks of the process itself: its virtual machine, its container, its host, and its place in the network. They read what is
 * there, and change nothing, but for a ledger and for listeners of the log, where the owner asks for them. Thread-safe.
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

    /**
     * {@return every rule that a check of this package may judge by, each once, in the order of RULES.md; it asks nobody}
     *
     * <p>For tools that print what there is, or look whether an id is one. Immutable.
     */
    public static List<RuleInfo> rules() {
        return RuntimeRules.documented();
    }

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

    /**
     * {@return a check how the lives of this process ended, by a ledger that it keeps: {@code process.ledger}}
     *
     * @param file of this instance alone, on a volume that outlives it; it is made if it is not there, its folder is not
     */
    public static LedgerCheck ledger(Path file) {
        return new LedgerCheck(file, Duration.ofDays(7));
    }

    /** {@return a check how much is logged at WARN and ERROR, by a listener of its own: {@code log.events}} */
    public static LogEventsCheck logEvents() {
        return new LogEventsCheck(Map.of());
    }

    /**
     * {@return a check whether secrets are logged, by a listener of its own: {@code log.secrets}}
     *
     * @param redactor knows those that are declared, such as {@link Settings#redactor()}, also those that it learns later;
     *     {@link Redactor#none()} for what can be told by its looks alone
     */
    public static LogSecretsCheck logSecrets(Redactor redactor) {
        return new LogSecretsCheck(redactor, () -> "");
    }

    /**
     * {@return a check whether these settings, which are secret, or other secrets are logged: {@code log.secrets}}
     *
     * <p>They are read anew at each run, as mounted secrets rotate.
     *
     * @param names of settings
     * @throws IllegalArgumentException if one of them was declared plain
     */
    public static LogSecretsCheck logSecrets(Settings settings, String... names) {
        Settings declared = settings.secret(names);
        return new LogSecretsCheck(declared.redactor(), new SecretReader(declared, List.of(names)));
    }
}
