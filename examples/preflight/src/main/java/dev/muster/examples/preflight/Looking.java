package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.ReadinessReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command that looks at something has in common, the way its help is written among it. */
@Command(sortOptions = false, abbreviateSynopsis = true, usageHelpAutoWidth = true, mixinStandardHelpOptions = true)
abstract class Looking implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    TargetOptions targets = new TargetOptions();

    @Mixin
    RunOptions run = new RunOptions();

    /** {@return what this command asks of the targets} */
    abstract Group group();

    /** {@return the checks that were asked for, at least one} */
    final List<Check> checks() {
        return selected(targeted());
    }

    /** {@return every check of what was named} */
    final List<Check> targeted() {
        if (targets.refused != null) {
            throw new UsageException(Preflight.NO_SECRETS);
        }
        List<Target> all = Targets.of(targets, new SecretSources(System.getenv()));
        if (all.isEmpty()) {
            throw new UsageException("there is nothing to look at: name a target, such as --settings env or --url"
                    + " https://api.example.com/");
        }
        return all.stream().flatMap(target -> target.checks().stream()).toList();
    }

    /** {@return of these what was asked for, at least one} */
    final List<Check> selected(List<Check> all) {
        Selection selection = new Selection(group(), run.only, run.skip).verified();
        List<Check> checks =
                all.stream().map(selection::of).flatMap(Optional::stream).toList();
        if (checks.isEmpty()) {
            throw new UsageException("no rule is left to ask: of these targets " + spec.qualifiedName()
                    + " with --only and --skip asks nothing");
        }
        return checks;
    }

    /** {@return what a look at these says} */
    final ReadinessReport look(List<Check> checks) {
        return new Round(checks, run).report(errors());
    }

    final PrintStream errors() {
        return System.err;
    }

    final PrintStream out() {
        return System.out;
    }
}
