package dev.muster.examples.preflight;

import dev.muster.NearestName;
import dev.muster.RuleInfo;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what is documented. */
@Command(mixinStandardHelpOptions = true, description = "Every rule, a line each; or the documentation of one.")
final class RulesCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "A rule, such as http.hsts.")
    @Nullable
    String id;

    @Override
    public Integer call() {
        System.out.print(id == null ? list() : RuleText.of(rule(id)));
        return ExitStatus.READY.number();
    }

    /**
     * {@return the rule of that id}
     *
     * @throws UsageException if there is none
     */
    static RuleInfo rule(String id) {
        return Catalogue.rule(id)
                .orElseThrow(() -> new UsageException("there is no rule " + id
                        + NearestName.of(
                                        id,
                                        Catalogue.rules().stream()
                                                .map(RuleInfo::id)
                                                .toList())
                                .map(near -> ": did you mean " + near + "?")
                                .orElse(": muster-preflight rules lists them")));
    }

    private static String list() {
        StringBuilder all = new StringBuilder();
        for (RuleInfo rule : Catalogue.rules()) {
            all.append(RuleText.line(rule)).append('\n');
        }
        return all.toString();
    }
}
