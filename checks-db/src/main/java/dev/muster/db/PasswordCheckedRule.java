package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who does not know the password stays outside. */
final class PasswordCheckedRule extends ServerRule {
    /** Ways to prove who one is without any password. */
    static final Set<String> WITHOUT = Set.of(
            "cert",
            "peer",
            "gss",
            "sspi",
            "oauth",
            "unix_socket",
            "auth_socket",
            "gssapi",
            "authentication_kerberos",
            "AWSAuthenticationPlugin");

    private static final Set<String> ASKING =
            Set.of("scram-sha-256", "md5", "password", "ldap", "pam", "bsd", "radius");

    static final RuleInfo INFO = RuleInfo.of("db.auth.password-checked")
            .title("The server refuses a wrong password")
            .passes("a login with a wrong password was refused, or the server says by which method it made sure who"
                    + " we are, and that is not trust")
            .fix("scram-sha-256 instead of trust in pg_hba.conf, and SELECT pg_reload_conf();")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.postgres("auth-trust.html"))
            .reference(PosturePages.HBA)
            .reference(PosturePages.mySql("assigning-passwords.html"))
            .tag("db")
            .tag("login");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        Fact<String> method = facts.session().method();
        return List.of(unproved(method.value().orElse(""))
                .or(() -> knocked(facts, INFO.fix()))
                .orElseGet(() ->
                        method.value().isPresent() ? method(method.value().get()) : unseen(facts.probed(), method)));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        String fix = "ALTER USER " + Quoted.account(access.account()) + " IDENTIFIED BY '...';";
        return List.of(knocked(facts, fix)
                .orElseGet(() -> Outcome.inconclusive("only a login with a wrong password tells, and there was none: "
                        + facts.probed().wrongPassword().why())));
    }

    /** What came of a wrong password. It tells nothing where no password is asked for, but another proof. */
    private static Optional<Outcome> knocked(PostureFacts facts, String fix) {
        Optional<String> other = facts.session().method().value().filter(WITHOUT::contains);
        if (other.isPresent()) {
            return Optional.of(Outcome.passed("the account proves itself by " + other.get() + ", without a password"));
        }
        return facts.probed()
                .wrongPassword()
                .value()
                .map(accepted -> accepted
                        ? Outcome.failed("a login with a wrong password was accepted")
                                .fix(fix)
                        : Outcome.passed("a login with a wrong password was refused"));
    }

    /** That this session was let in without any proof, whatever came of another one. */
    private static Optional<Outcome> unproved(String method) {
        return switch (method) {
            case "trust" -> Optional.of(Outcome.failed("the server let us in by trust: it checks no password"));
            case "ident" ->
                Optional.of(Outcome.failed("the server let us in by ident: it believes what the client's host says"));
            default -> Optional.empty();
        };
    }

    private static Outcome method(String method) {
        return ASKING.contains(method)
                ? Outcome.passed("the server asked for the password, by " + method)
                : Outcome.inconclusive("the server made sure who we are by " + method + ", which is not known here");
    }

    private static Outcome unseen(Probed probed, Fact<String> method) {
        return Outcome.inconclusive("only a login with a wrong password tells, and there was none: "
                + probed.wrongPassword().why() + "; or the method, and " + method.why());
    }
}
