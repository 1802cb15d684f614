package dev.muster.examples.preflight;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has its commands below it. */
@Command(mixinStandardHelpOptions = true, description = "Works on a checklist in Markdown.")
final class ChecklistCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do with the checklist: suggest FILE");
    }
}
