package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** The server knows which statements cost it most. */
final class StatementsTrackedRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.statements.tracked")
            .title("The server keeps count of its statements")
            .severity(Severity.WARNING)
            .passes("pg_stat_statements is loaded, installed in this database and not switched off;"
                    + " performance_schema is on")
            .fix("shared_preload_libraries = 'pg_stat_statements' in postgresql.conf, restart the server, and CREATE"
                    + " EXTENSION pg_stat_statements;")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.postgres("pgstatstatements.html"))
            .reference(PosturePages.mySql("performance-schema-quick-start.html"))
            .reference("https://mariadb.com/kb/en/performance-schema-overview/")
            .tag("db")
            .tag("observability");

    private static final String NAME = "pg_stat_statements";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(facts.extensions().judge(installed -> judge(installed.contains(NAME), facts)));
    }

    /** Its settings are there for everybody to see once it is loaded. */
    private static Outcome judge(boolean installed, PostureFacts facts) {
        Fact<String> track = facts.settings().get(NAME + ".track");
        if (track.value().filter("none"::equals).isPresent()) {
            return Outcome.failed("pg_stat_statements.track is none: nothing is counted")
                    .fix(SettingFix.of(facts, NAME + ".track", "top"));
        }
        if (track.value().isPresent()) {
            return installed
                    ? Outcome.passed("pg_stat_statements is loaded, and installed in this database")
                    : Outcome.failed(Severity.INFO, "pg_stat_statements is loaded, but not installed in this database")
                            .fix("CREATE EXTENSION pg_stat_statements;");
        }
        Fact<String> loaded = facts.settings().get("shared_preload_libraries");
        if (!installed || loaded.value().filter(all -> !all.contains(NAME)).isPresent()) {
            return Outcome.failed(
                    installed
                            ? "pg_stat_statements is installed, but not loaded: shared_preload_libraries lacks it"
                            : "pg_stat_statements is not there: nobody knows which statements cost most");
        }
        return Outcome.inconclusive(
                "pg_stat_statements is installed; whether it is loaded is not known: " + loaded.why());
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(facts.settings()
                .on("performance_schema")
                .judge(on -> on
                        ? Outcome.passed("performance_schema is on")
                        : Outcome.failed("performance_schema is off: nobody knows which statements cost most")
                                .fix(SettingFix.restarting(
                                        facts.product(), facts.declared(), "performance_schema", "ON"))));
    }
}
