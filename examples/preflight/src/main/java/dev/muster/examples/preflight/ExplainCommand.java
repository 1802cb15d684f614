package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says who judges by a rule, and what is looked at for it. */
@Command(
        mixinStandardHelpOptions = true,
        description = "What is looked at for a rule, by which option of this command, and which call of a service.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "ID", description = "A rule, such as http.hsts.")
    String id = "";

    @Override
    public Integer call() {
        RuleInfo rule = RulesCommand.rule(id);
        System.out.print(RuleText.line(rule).replaceAll(" +", " ") + "\n\n" + explained(rule));
        return ExitStatus.READY.number();
    }

    static String explained(RuleInfo rule) {
        List<Source> sources = new ArrayList<>();
        for (Source source : Source.all()) {
            if (source.checks().stream().anyMatch(check -> has(check, rule))) {
                sources.add(source);
            }
        }
        if (sources.isEmpty()) {
            return "Said by the engine itself, of waivers.\n";
        }
        return sources.stream().map(Source::sentence).collect(Collectors.joining());
    }

    private static boolean has(Check check, RuleInfo rule) {
        return check.rules().stream().anyMatch(each -> each.id().equals(rule.id()));
    }
}
