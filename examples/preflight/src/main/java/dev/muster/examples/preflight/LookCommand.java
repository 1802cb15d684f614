package dev.muster.examples.preflight;

import dev.muster.ReadinessReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks, writes what was found, and ends with a status that a pipeline understands. */
@Command
final class LookCommand extends Looking {
    private final Group group;

    @Mixin
    OutputOptions output = new OutputOptions();

    LookCommand(Group group) {
        this.group = group;
    }

    @Override
    Group group() {
        return group;
    }

    @Override
    public Integer call() {
        ReadinessReport report = look(checks());
        output.write(report, out());
        return ExitStatus.of(report, run.threshold()).number();
    }
}
