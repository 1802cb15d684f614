package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who steals the table of hashes has no passwords yet. */
final class PasswordHashingRule extends ServerRule {
    private static final Set<String> WEAK =
            Set.of("mysql_native_password", "mysql_old_password", "sha256_password", "mysql_clear_password", "dialog");

    private static final Set<String> MODERN = Set.of("caching_sha2_password", "ed25519", "parsec");

    static final RuleInfo INFO = RuleInfo.of("db.auth.hashing")
            .title("Passwords are stored and sent by a modern method")
            .severity(Severity.WARNING)
            .passes("password_encryption is scram-sha-256, and so is the own password stored; on MySQL and MariaDB"
                    + " each account uses caching_sha2_password, ed25519, parsec or no password at all")
            .fix("set the password anew once password_encryption is scram-sha-256: psql's \\password hashes it itself")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.postgres("auth-password.html"))
            .reference(PosturePages.mySql("caching-sha2-pluggable-authentication.html"))
            .reference("https://mariadb.com/kb/en/authentication-plugin-ed25519/")
            .tag("db")
            .tag("login");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        Outcome fresh = facts.settings()
                .get("password_encryption")
                .judge(how -> how.equals("scram-sha-256")
                        ? Outcome.passed("new passwords are stored by scram-sha-256")
                        : Outcome.failed("new passwords are stored by "
                                        + (how.equals("md5") ? how : "md5 (" + how + ")"))
                                .fix(SettingFix.of(facts, "password_encryption", "scram-sha-256")));
        return List.of(fresh.at("password_encryption"), own(access, facts).at("own password"));
    }

    /** The method alone does not prove md5: a line of pg_hba.conf that says md5 does SCRAM where it can. */
    private static Outcome own(Access.Postgres access, PostureFacts facts) {
        String method = facts.session().method().value().orElse("");
        if (method.equals("password")) {
            return Outcome.failed("the password goes to the server in clear text: pg_hba.conf says password")
                    .fix("scram-sha-256 instead of password in pg_hba.conf, and SELECT pg_reload_conf();");
        }
        Optional<String> hash = access.hash().value();
        if (hash.isPresent()) {
            return hash.get().equals("SCRAM-SHA-256")
                    ? Outcome.passed("it is stored by scram-sha-256")
                    : Outcome.failed("it is stored by " + hash.get());
        }
        if (method.equals("scram-sha-256")) {
            return Outcome.passed("the login went by scram-sha-256, so it is stored so");
        }
        return PasswordCheckedRule.WITHOUT.contains(method)
                ? Outcome.passed("there is none: the account proves itself by " + method)
                : Outcome.inconclusive(
                        "how it is stored is not known: " + access.hash().why());
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        String own = facts.session().method().value().orElse("");
        if (access.accounts().value().isEmpty() && WEAK.contains(own)) {
            return List.of(weak(facts, List.of(access.account() + " (" + own + ")")));
        }
        return List.of(access.accounts().judge(all -> plugins(Accounts.open(all), facts)));
    }

    private static Outcome plugins(List<Access.Account> accounts, PostureFacts facts) {
        List<String> weak =
                named(accounts.stream().filter(it -> WEAK.contains(it.plugin())).toList());
        if (!weak.isEmpty()) {
            return weak(facts, weak);
        }
        List<String> unknown = named(accounts.stream()
                .filter(it -> !MODERN.contains(it.plugin()) && !Accounts.provesOtherwise(it))
                .toList());
        return unknown.isEmpty()
                ? Outcome.passed("none of " + Words.count(accounts.size(), "account") + " uses an outdated method")
                : Outcome.inconclusive("these methods are not known here: " + Words.some(unknown));
    }

    private static List<String> named(List<Access.Account> accounts) {
        return accounts.stream().map(it -> it + " (" + it.plugin() + ")").toList();
    }

    private static Outcome weak(PostureFacts facts, List<String> accounts) {
        String fix = facts.product().engine() == Engine.MYSQL
                ? "ALTER USER ... IDENTIFIED WITH caching_sha2_password BY '...';"
                : "INSTALL SONAME 'auth_ed25519'; ALTER USER ... IDENTIFIED VIA ed25519 USING PASSWORD('...');";
        return Outcome.failed("an outdated method for " + Words.some(accounts)).fix(fix);
    }
}
