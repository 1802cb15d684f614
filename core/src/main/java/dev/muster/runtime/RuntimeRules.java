package dev.muster.runtime;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Where the rules of this package are joined into one list. */
final class RuntimeRules {
    private RuntimeRules() {}

    /** {@return every rule of this package, as the page lists them} */
    static List<RuleInfo> documented() {
        return Stream.concat(process(), told()).map(Rule::info).distinct().toList();
    }

    /** Of the process, its host and its network. */
    private static Stream<Rule<?>> process() {
        return Stream.of(
                        PostureRules.ALL,
                        LiveRules.ALL,
                        DiskRules.ALL,
                        ClockRules.ALL,
                        PortRules.ALL,
                        DnsRules.ALL,
                        StorageRules.ALL)
                .flatMap(List::stream);
    }

    /** Of what it leaves behind: its log, its ledger, its build. */
    private static Stream<Rule<?>> told() {
        return Stream.of(
                        LogRules.SETUP,
                        EventRules.ALL,
                        LogSecretsCheck.RULES,
                        ProcessRules.ALL,
                        BuildRules.INFO,
                        BuildRules.DEPENDENCIES)
                .flatMap(List::stream);
    }
}
