package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The service has no power over the server's files, processes and accounts. */
final class RolePowersRule extends ServerRule {
    private static final Set<String> GRAVE_ROLES =
            Set.of("pg_read_server_files", "pg_write_server_files", "pg_execute_server_program");

    private static final Set<String> ROLES =
            Set.of("pg_read_all_data", "pg_write_all_data", "pg_signal_backend", "pg_create_subscription");

    private static final Set<String> GRAVE = Set.of(
            "FILE",
            "SUPER",
            "SHUTDOWN",
            "RELOAD",
            "CREATE USER",
            "SET USER",
            "SET_USER_ID",
            "SET_ANY_DEFINER",
            "SYSTEM_USER",
            "SYSTEM_VARIABLES_ADMIN",
            "ROLE_ADMIN",
            "ALL PRIVILEGES",
            "INSERT",
            "UPDATE",
            "DELETE");

    /** Of these a monitor needs one, and a single account may be both. */
    private static final Set<String> WIDE = Set.of("PROCESS", "SELECT", "CONNECTION_ADMIN", "CONNECTION ADMIN");

    static final RuleInfo INFO = RuleInfo.of("db.role.powers")
            .title("The service has no power over the server itself")
            .passes("no role that reaches files, programs or all data; no FILE, SUPER, SHUTDOWN, RELOAD, CREATE USER or"
                    + " the like, and no access to all tables, on *.*. PROCESS is a warning")
            .fix("REVOKE pg_execute_server_program FROM app;")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .needs(RoleSuperuserRule.ID)
            .reference(PosturePages.postgres("predefined-roles.html"))
            .reference(PosturePages.MYSQL_PRIVILEGES)
            .reference("https://mariadb.com/kb/en/grant/#global-privileges")
            .tag("db")
            .tag("privileges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        String user = facts.session().user();
        Set<String> grave = Grants.among(access.roles().keySet(), GRAVE_ROLES);
        Optional<Outcome.Failed> bad = judge(
                "role " + user + " is a member of ",
                grave,
                Grants.among(access.roles().keySet(), ROLES),
                "");
        if (bad.isEmpty()) {
            return List.of(Outcome.passed("role " + user + " is a member of no such role"));
        }
        Set<String> all = grave.isEmpty() ? Grants.among(access.roles().keySet(), ROLES) : grave;
        return List.of(bad.get().fix("REVOKE " + String.join(", ", all) + " FROM " + Quoted.name(user) + ";"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        Set<String> held = new TreeSet<>(Grants.on(Grants.EVERYWHERE, access.grants()));
        Set<String> accounts = Grants.on("mysql.*", access.grants());
        String who = "account " + access.account();
        return List.of(judge(who + " has ", Grants.among(held, GRAVE), Grants.among(held, WIDE), " on *.*")
                .or(() -> judge(
                        who + " has ", Grants.among(accounts, GRAVE), Grants.among(accounts, WIDE), " on mysql.*"))
                .map(bad -> bad.fix("REVOKE ... ON *.* FROM " + Quoted.account(access.account()) + "; and grant what it"
                        + " needs on its own tables"))
                .<Outcome>map(bad -> bad)
                .orElseGet(() -> Grants.allSeen(access, Outcome.passed(who + " has no such privilege on *.*"))));
    }

    private static Optional<Outcome.Failed> judge(String who, Set<String> grave, Set<String> wide, String where) {
        Set<String> all = new TreeSet<>(grave);
        all.addAll(wide);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String text = who + Words.some(all) + where;
        return Optional.of(grave.isEmpty() ? Outcome.failed(Severity.WARNING, text) : Outcome.failed(text));
    }
}
