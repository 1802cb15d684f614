package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Set;

/** Statements reach one folder of the server's host, or none. NULL means none to MySQL, and all to MariaDB. */
final class SecureFilePrivRule extends ServerRule {
    private static final String NAME = "secure_file_priv";

    static final RuleInfo INFO = RuleInfo.of("db.secure-file-priv")
            .title("Statements cannot read and write the server's files")
            .severity(Severity.WARNING)
            .passes("secure_file_priv names a folder; on MySQL it may be NULL as well")
            .fix("secure_file_priv = /var/lib/mysql-files under [mysqld] in my.cnf, and restart the server")
            .notApplicable("the server is PostgreSQL: see db.role.powers")
            .reference(PosturePages.MYSQL_VARIABLES + "#sysvar_secure_file_priv")
            .reference(PosturePages.MARIADB_VARIABLES + "#secure_file_priv")
            .tag("db")
            .tag("settings");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(Outcome.notApplicable("files are reached by roles there: see db.role.powers"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(facts.settings().get(NAME).judge(value -> judge(value.strip(), access, facts)));
    }

    private static Outcome judge(String value, Access.MySql access, PostureFacts facts) {
        boolean none = value.equalsIgnoreCase("NULL");
        if (none && facts.product().engine() == Engine.MYSQL) {
            return Outcome.passed("secure_file_priv is NULL: statements reach no file");
        }
        if (!none && !value.isEmpty()) {
            return Outcome.passed("secure_file_priv is " + value);
        }
        Set<String> held = Grants.on(Grants.EVERYWHERE, access.grants());
        String who = held.contains("FILE") || held.contains(Grants.ALL) ? "this account" : "an account with FILE";
        return Outcome.failed("secure_file_priv is " + (none ? "NULL" : "empty") + ": " + who
                        + " reads and writes every file that the server does")
                .fix(SettingFix.restarting(facts.product(), facts.declared(), NAME, "/var/lib/mysql-files"));
    }
}
