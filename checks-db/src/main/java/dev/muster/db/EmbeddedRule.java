package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** What lives in the process dies with the process. */
final class EmbeddedRule implements Rule<DriverFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.embedded")
            .title("The database is a server, not a part of this process")
            .passes("the URL is not one of H2, HSQLDB, Derby or SQLite; a warning if one of those runs as a server")
            .fix("point jdbcUrl at the production server: jdbc:postgresql://db.example.com/app?sslmode=verify-full")
            .reference("https://www.h2database.com/html/features.html#connection_modes")
            .reference("https://www.sqlite.org/whentouse.html")
            .tag("db")
            .tag("driver");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(DriverFacts facts) {
        return List.of(facts.embedded()
                .judge(it -> it.map(EmbeddedRule::judge).orElse(Outcome.passed("it is no embedded database"))));
    }

    private static Outcome judge(Embedded database) {
        return switch (database.place()) {
            case MEMORY ->
                Outcome.failed(database.name() + " in the memory of this process: everything is lost when it ends");
            case FILE ->
                Outcome.failed(database.name() + " in files of this process: no second instance, no backup while it"
                        + " runs, gone with the container");
            case SERVER ->
                Outcome.failed(Severity.WARNING, database.name() + " as a server: made for development")
                        .expected("PostgreSQL, MariaDB or MySQL");
        };
    }
}
