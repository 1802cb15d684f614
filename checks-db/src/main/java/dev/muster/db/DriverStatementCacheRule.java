package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;

/** A statement that is run a thousand times is understood once. */
final class DriverStatementCacheRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.statement-cache")
            .title("Prepared statements are kept")
            .severity(Severity.INFO)
            .passes("pgjdbc: prepareThreshold and preparedStatementCacheQueries are over 0; MySQL and MariaDB with"
                    + " useServerPrepStmts: cachePrepStmts is on, for 250 statements of 2048 characters at least")
            .fix("MySQL: cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048&useServerPrepStmts=true;"
                    + " pgjdbc: remove prepareThreshold and preparedStatementCacheQueries")
            .notApplicable(NOT_APPLICABLE + ", or prepareThreshold is 0 because of a pooler outside of the service")
            .reference("https://github.com/brettwooldridge/HikariCP/wiki/MySQL-Configuration")
            .reference("https://jdbc.postgresql.org/documentation/server-prepare/")
            .reference(DriverReferences.MYSQL_PERFORMANCE)
            .tag("db")
            .tag("speed");

    private static final int SIZE = 250;
    private static final int SQL_LIMIT = 2048;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(DriverFacts facts, ClientSettings client) {
        return List.of(
                switch (facts.kind()) {
                    case POSTGRESQL -> postgres(facts, client);
                    case MARIADB ->
                        client.option("useServerPrepStmts").on()
                                ? said(gaps(client), client)
                                : Outcome.passed("statements go as text, there is nothing to keep");
                    default -> said(gaps(client), client);
                });
    }

    private static Outcome postgres(DriverFacts facts, ClientSettings client) {
        Option threshold = client.option("prepareThreshold");
        if (threshold.number() == 0 && facts.declared().pooledOutside()) {
            return Outcome.notApplicable("prepareThreshold=0, for the pooler outside of the service");
        }
        List<Option> gaps = new ArrayList<>();
        for (Option option : List.of(threshold, client.option("preparedStatementCacheQueries"))) {
            if (option.number() == 0) {
                gaps.add(option);
            }
        }
        return gaps.isEmpty()
                ? Outcome.passed("from the use number " + threshold.value() + " on statements are kept")
                : Outcome.failed(Words.all(gaps)).fix("remove " + Words.all(gaps) + " from the URL");
    }

    private static List<Option> gaps(ClientSettings client) {
        List<Option> gaps = new ArrayList<>();
        Option on = client.option("cachePrepStmts");
        if (!on.on()) {
            gaps.add(on);
        }
        if (client.option("prepStmtCacheSize").number() < SIZE) {
            gaps.add(client.option("prepStmtCacheSize"));
        }
        if (client.option("prepStmtCacheSqlLimit").number() < SQL_LIMIT) {
            gaps.add(client.option("prepStmtCacheSqlLimit"));
        }
        return gaps;
    }

    private static Outcome said(List<Option> gaps, ClientSettings client) {
        return gaps.isEmpty()
                ? Outcome.passed(client.option("prepStmtCacheSize").value() + " statements are kept")
                : Outcome.failed(Words.all(gaps))
                        .expected("cachePrepStmts=true, prepStmtCacheSize=250, prepStmtCacheSqlLimit=2048")
                        .fix("add to the URL: cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048");
    }
}
