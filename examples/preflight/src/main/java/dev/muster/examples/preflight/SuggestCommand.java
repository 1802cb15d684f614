package dev.muster.examples.preflight;

import dev.muster.evidence.Checklist;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes which rules answer which boxes. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "The checklist with an annotation behind each box whose words are understood, to be looked over: compare it with"
                        + " the original by diff -u.")
final class SuggestCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "FILE", description = "A checklist in Markdown.")
    Path file = Path.of("");

    @Option(names = "--output", paramLabel = "FILE", description = "Where the copy goes, if not to standard output.")
    @Nullable
    Path output;

    @Override
    public Integer call() {
        byte[] copy = Checklist.read(file).suggest().getBytes(StandardCharsets.UTF_8);
        if (output == null) {
            System.out.write(copy, 0, copy.length);
            System.out.flush();
        } else {
            WholeFile.replace(output, copy);
        }
        return ExitStatus.READY.number();
    }
}
