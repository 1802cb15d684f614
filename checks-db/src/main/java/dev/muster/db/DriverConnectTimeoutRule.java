package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** A host that does not answer at all is given up soon. */
final class DriverConnectTimeoutRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.connect-timeout")
            .title("A host that does not answer is given up soon")
            .severity(Severity.WARNING)
            .passes("connectTimeout is 1 s to 30 s")
            .fix("set connectTimeout=10 (pgjdbc) or connectTimeout=10000 (MariaDB, MySQL)")
            .notApplicable(NOT_APPLICABLE)
            .reference(PoolReferences.RECOVERY)
            .reference(DriverReferences.PGJDBC_USE)
            .reference(DriverReferences.MYSQL_NETWORK)
            .tag("db")
            .tag("timeouts");

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(DriverFacts facts, ClientSettings client) {
        Option option = client.option("connectTimeout");
        Duration timeout = client.time(facts.kind(), "connectTimeout");
        if (timeout.compareTo(LEAST) >= 0 && timeout.compareTo(MOST) <= 0) {
            return List.of(Outcome.passed(option + ", which is " + Words.time(timeout)));
        }
        String what = timeout.isZero() ? "a host that is gone is tried until the system gives up" : Words.time(timeout);
        return List.of(Outcome.failed(option + ": " + what)
                .expected("1 s to 30 s")
                .fix("set in the URL: " + facts.kind().option("connectTimeout", Duration.ofSeconds(10))));
    }
}
