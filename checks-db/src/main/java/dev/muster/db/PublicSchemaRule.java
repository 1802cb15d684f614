package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** Nobody may lay a function or table beside ours that is then found first. */
final class PublicSchemaRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.public.schema")
            .title("Not everybody may create in a schema")
            .passes("PUBLIC may create in no schema. That it may look things up in schema public is usual")
            .fix("REVOKE CREATE ON SCHEMA public FROM PUBLIC;")
            .notApplicable("the server is MariaDB or MySQL")
            .reference(PosturePages.postgres("ddl-schemas.html#DDL-SCHEMAS-PATTERNS"))
            .reference("https://nvd.nist.gov/vuln/detail/CVE-2018-1058")
            .tag("db")
            .tag("privileges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(access.openSchemas()
                .judge(open -> open.isEmpty()
                        ? Outcome.passed("PUBLIC may create in no schema")
                        : Outcome.failed("everybody may create in " + Words.some(open))
                                .fix("REVOKE CREATE ON SCHEMA " + String.join(", ", open) + " FROM PUBLIC;")));
    }
}
