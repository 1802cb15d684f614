package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** A server that fell silent is waited for until the machine restarts. */
final class DriverSocketTimeoutRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.socket-timeout")
            .title("No statement waits for ever for a server that fell silent")
            .passes(
                    "socketTimeout is at least twice the longest statement: 30 s where none is declared; a warning if it"
                            + " is shorter, a failure if there is none")
            .fix("set socketTimeout to 2 or 3 times the longest statement, 30 s at least: socketTimeout=60 (pgjdbc),"
                    + " socketTimeout=60000 (MariaDB, MySQL)")
            .notApplicable(NOT_APPLICABLE)
            .reference(PoolReferences.RECOVERY)
            .reference(DriverReferences.PGJDBC_USE)
            .reference(DriverReferences.MYSQL_NETWORK)
            .tag("db")
            .tag("timeouts");

    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration USUAL = Duration.ofSeconds(60);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(DriverFacts facts, ClientSettings client) {
        Duration timeout = client.time(facts.kind(), "socketTimeout");
        Duration longest = facts.declared().longestStatement().orElse(Duration.ZERO);
        Duration wanted = max(longest.multipliedBy(2), longest.isZero() ? LEAST : Duration.ZERO);
        String fix = "set in the URL: " + facts.kind().option("socketTimeout", max(USUAL, longest.multipliedBy(3)));
        if (timeout.isZero()) {
            return List.of(Outcome.failed(client.option("socketTimeout")
                            + ": a thread waits for ever for a server that is gone without a word")
                    .expected(Words.time(wanted) + " or more")
                    .fix(fix));
        }
        String seen = "socketTimeout is " + Words.time(timeout)
                + (longest.isZero() ? "" : "; statements may take " + Words.time(longest));
        return List.of(
                timeout.compareTo(wanted) >= 0
                        ? Outcome.passed(seen)
                        : Outcome.failed(Severity.WARNING, seen + ": it cuts off work that is only slow")
                                .expected(Words.time(wanted) + " or more"
                                        + (longest.isZero() ? ", or say longestStatement" : ""))
                                .fix(fix));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
