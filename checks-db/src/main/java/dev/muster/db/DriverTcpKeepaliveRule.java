package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** The system notices by itself that the other side is gone. */
final class DriverTcpKeepaliveRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.tcp-keepalive")
            .title("The system notices when the other side of a connection is gone")
            .severity(Severity.INFO)
            .passes("tcpKeepAlive is on")
            .fix("add to the URL: tcpKeepAlive=true")
            .notApplicable(NOT_APPLICABLE)
            .reference(DriverReferences.PGJDBC_USE)
            .reference(DriverReferences.MYSQL_NETWORK)
            .tag("db")
            .tag("timeouts");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(DriverFacts facts, ClientSettings client) {
        Option option = client.option("tcpKeepAlive");
        return List.of(option.on() ? Outcome.passed(option.toString()) : Outcome.failed(option.toString()));
    }
}
