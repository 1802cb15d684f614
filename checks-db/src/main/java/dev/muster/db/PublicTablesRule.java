package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No table is open to whoever gets into the database. */
final class PublicTablesRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.public.tables")
            .title("No table is open to everybody")
            .passes("PUBLIC has no privilege on any table outside the system's schemas; that it may only read one is a"
                    + " warning")
            .fix("REVOKE ALL ON TABLE ... FROM PUBLIC;")
            .notApplicable("the server is MariaDB or MySQL")
            .reference(PosturePages.PRIVILEGES)
            .reference(PosturePages.postgres("sql-revoke.html"))
            .tag("db")
            .tag("privileges");

    private static final Set<String> READING = Set.of("SELECT", "REFERENCES", "USAGE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(access.publicTables().judge(PublicTablesRule::judge));
    }

    private static Outcome judge(Map<String, Set<String>> tables) {
        List<String> read = tables.keySet().stream().sorted().toList();
        List<String> written = read.stream()
                .filter(table -> !READING.containsAll(tables.getOrDefault(table, Set.of())))
                .toList();
        if (!written.isEmpty()) {
            return Outcome.failed("everybody may write to " + Words.some(written))
                    .fix(revoke(written));
        }
        return read.isEmpty()
                ? Outcome.passed("PUBLIC has no privilege on any table")
                : Outcome.failed(Severity.WARNING, "everybody may read " + Words.some(read))
                        .fix(revoke(read));
    }

    private static String revoke(List<String> tables) {
        return "REVOKE ALL ON TABLE " + tables.get(0) + " FROM PUBLIC;" + (tables.size() > 1 ? " and so on" : "");
    }
}
