package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.db.Access.Definer;
import java.util.Comparator;
import java.util.List;

/** A function that runs with its owner's rights finds what its owner meant. */
final class DefinerRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.functions.search-path")
            .title("SECURITY DEFINER functions fix their search path")
            .severity(Severity.WARNING)
            .passes("each function that runs with its owner's rights sets search_path; those of extensions aside")
            .fix("ALTER FUNCTION ... SET search_path = pg_catalog, pg_temp;")
            .notApplicable("the server is MariaDB or MySQL, where a function belongs to one schema")
            .reference(PosturePages.postgres("sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY"))
            .reference(PosturePages.postgres("ddl-schemas.html#DDL-SCHEMAS-PATTERNS"))
            .tag("db")
            .tag("privileges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(access.definers().judge(DefinerRule::judge));
    }

    private static Outcome judge(List<Definer> definers) {
        if (definers.isEmpty()) {
            return Outcome.passed("no function runs with its owner's rights and its caller's search path");
        }
        List<Definer> worst = definers.stream()
                .sorted(Comparator.comparing(Definer::open).reversed())
                .toList();
        boolean open = worst.get(0).open();
        List<String> names = worst.stream()
                .filter(it -> it.open() == open)
                .map(Definer::name)
                .toList();
        boolean one = names.size() == 1;
        String whose = open ? ", and everybody may call " + (one ? "it" : "them") : "";
        return Outcome.failed(Words.some(names) + (one ? " runs" : " run")
                        + " with the owner's rights and the caller's search path" + whose)
                .fix("ALTER FUNCTION " + names.get(0) + " SET search_path = pg_catalog, pg_temp;");
    }
}
