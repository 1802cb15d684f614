package dev.muster.examples.preflight;

import dev.muster.Profile;
import dev.muster.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How it is looked and judged. */
final class RunOptions {
    /** From where on a finding fails the run. */
    enum Threshold {
        /** A degraded service is not good enough. */
        WARNING,
        /** What would refuse the start. */
        ERROR
    }

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Options from a TOML file, one key an option; what the" + " command line says goes before it.")
    @Nullable
    Path config;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "PRODUCTION",
            description =
                    "Where the targets are: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). In development the"
                            + " same is told, and nothing fails unless --fail-on says so.")
    Profile profile = Profile.PRODUCTION;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Findings that are known and accepted until a day.")
    List<Path> waivers = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "RULE|TAG",
            split = ",",
            description = "Only these rules: ids, in which * stands for any text, or tags.")
    List<String> only = new ArrayList<>();

    @Option(names = "--skip", paramLabel = "RULE|TAG", split = ",", description = "All but these rules.")
    List<String> skip = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "From where on a finding fails the run: ${COMPLETION-CANDIDATES} (default: ERROR).")
    @Nullable
    Threshold failOn;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description =
                    "How long each check may take, such as 500ms, 20s or 2m (default: 20s, or more where it says so itself).")
    @Nullable
    Duration timeout;

    @Option(names = "--verbose", description = "Log to standard error why something could not be looked at.")
    boolean verbose;

    /** {@return the least severity that fails the run; empty if nothing does} */
    Optional<Severity> threshold() {
        if (failOn != null) {
            return Optional.of(failOn == Threshold.WARNING ? Severity.WARNING : Severity.ERROR);
        }
        return profile == Profile.PRODUCTION ? Optional.of(Severity.ERROR) : Optional.empty();
    }
}
