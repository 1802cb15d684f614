package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.ReadinessReport;
import dev.muster.health.Capturing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down what was seen, for somebody who judges it elsewhere. */
@Command(
        description =
                "Saves what is seen, without secrets, a file a check; or judges again what was saved, and asks nobody.")
final class FactsCommand extends Looking {
    /** One of the two. */
    static final class Where {
        @Option(
                names = "--save",
                paramLabel = "DIR",
                required = true,
                description = "Where to save; it is made if it is missing.")
        @Nullable
        Path save;

        @Option(names = "--replay", paramLabel = "DIR", required = true, description = "What --save wrote.")
        @Nullable
        Path replay;
    }

    @ArgGroup(multiplicity = "1")
    Where where = new Where();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    Group group() {
        return Group.ALL;
    }

    @Override
    public Integer call() {
        List<Check> checks = where.save == null ? replayed(where.replay) : saved(where.save);
        ReadinessReport report = look(checks);
        output.write(report, out());
        return ExitStatus.of(report, run.threshold()).number();
    }

    private List<Check> saved(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UsageException("--save " + directory + " cannot be made: does a file of that name stand there?");
        }
        List<Check> all = targeted();
        List<String> unsaved = all.stream()
                .filter(check -> !(check instanceof Capturing) && !SettingsTarget.has(check))
                .map(Check::id)
                .toList();
        if (!unsaved.isEmpty()) {
            errors().println("preflight: these are asked, but cannot be saved: " + String.join(", ", unsaved));
        }
        SettingsTarget.capture(targets).ifPresent(settings -> settings.write(directory));
        return selected(all.stream().map(check -> Recorder.of(check, directory)).toList());
    }

    private List<Check> replayed(@Nullable Path directory) {
        Path from = Optional.ofNullable(directory).orElse(Path.of(""));
        List<Check> checks = new ArrayList<>(Replayed.all(from));
        SettingsCapture.read(from).ifPresent(settings -> checks.addAll(SettingsTarget.checks(settings, targets)));
        if (checks.isEmpty()) {
            throw new UsageException("--replay " + from + " holds nothing that --save wrote");
        }
        return selected(checks);
    }
}
