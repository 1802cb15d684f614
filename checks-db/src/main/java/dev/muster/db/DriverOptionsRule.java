package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** Drivers can do more than a service should be able to. */
final class DriverOptionsRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.options")
            .title("No option of the driver opens a hole")
            .passes("multi-statements, local files, foreign socket factories, deserialization and reconnecting are off")
            .fix("remove the option")
            .notApplicable(NOT_APPLICABLE)
            .reference(DriverReferences.MYSQL_SECURITY)
            .reference(DriverReferences.PGJDBC_USE)
            .reference("https://cwe.mitre.org/data/definitions/89.html")
            .tag("db")
            .tag("options");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<? extends Outcome> judge(DriverFacts facts, ClientSettings client) {
        List<UnsafeOption> known = UnsafeOption.ALL.stream()
                .filter(option -> option.kinds().contains(facts.kind()))
                .toList();
        List<? extends Outcome> failed = known.stream()
                .filter(option -> option.bad().test(client.option(option.name()), client))
                .map(option -> failed(option, client.option(option.name())))
                .toList();
        return failed.isEmpty()
                ? List.of(Outcome.passed("none of " + Words.count(known.size(), "option") + " is set"))
                : failed;
    }

    private static Outcome failed(UnsafeOption unsafe, Option option) {
        String shown = unsafe.name() + "=" + Dialect.shown(option.value()) + (option.given() ? "" : " by default");
        return Outcome.failed(unsafe.severity(), shown + ": " + unsafe.why())
                .fix(unsafe.fix())
                .at(unsafe.name());
    }
}
