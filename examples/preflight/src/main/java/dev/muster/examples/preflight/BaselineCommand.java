package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.ReadinessReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has its commands below it. */
@Command(mixinStandardHelpOptions = true, description = "Compares findings with those of another day.")
final class BaselineCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    static CommandLine withSubcommands() {
        return new CommandLine(new BaselineCommand())
                .addSubcommand("write", new Write())
                .addSubcommand("diff", new Diff());
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do with the baseline: write FILE, or diff FILE");
    }

    /** Looks at everything, and has a baseline beside it. */
    private abstract static class Comparing extends Looking {
        @Parameters(arity = "1", paramLabel = "FILE", description = "The baseline.")
        Path file = Path.of("");

        @Override
        Group group() {
            return Group.ALL;
        }
    }

    /** Writes what is found now. */
    @Command(
            description =
                    "Looks, and writes the findings to a file. Those that it has already keep the day since when they are open.")
    private static final class Write extends Comparing {
        @Override
        public Integer call() {
            List<Check> checks = checks();
            Optional<Baseline> older = Files.exists(file) ? Optional.of(Baseline.read(file)) : Optional.empty();
            ReadinessReport report = look(checks);
            Baseline baseline = Baseline.of(report, older);
            baseline.write(file);
            out().println(baseline.entries().size() + " findings written to " + file);
            return ExitStatus.of(report, Optional.empty()).number();
        }
    }

    /** Says what became of them. */
    @Command(
            description =
                    "Looks, and says what is new, fixed, and still open since when. Only what is new fails the run.")
    private static final class Diff extends Comparing {
        @Override
        public Integer call() {
            List<Check> checks = checks();
            Baseline older = Baseline.read(file);
            ReadinessReport report = look(checks);
            Difference difference = Difference.between(older, report, checks);
            out().print(difference.toText());
            return difference.failsBy(run.threshold())
                    ? ExitStatus.FINDINGS.number()
                    : ExitStatus.of(report, Optional.empty()).number();
        }
    }
}
