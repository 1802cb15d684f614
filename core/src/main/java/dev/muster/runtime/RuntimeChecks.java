package dev.muster.runtime;

import dev.muster.Redactor;
import dev.muster.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
