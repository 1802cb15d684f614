package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** A client that forgets TLS, or is talked out of it, is turned away. */
final class TlsEnforcedRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.tls.enforced")
            .title("The server refuses a login without TLS")
            .passes("a login without TLS was refused; or require_secure_transport is on, or the account requires SSL;"
                    + " or no line of pg_hba.conf lets the account in without TLS")
            .fix("hostssl instead of host in each line of pg_hba.conf for this account, and SELECT pg_reload_conf();")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .needs(TlsSessionRule.ID)
            .reference(PosturePages.HBA)
            .reference(PosturePages.mySql("using-encrypted-connections.html"))
            .reference("https://mariadb.com/kb/en/securing-connections-for-client-and-server/")
            .tag("db")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        Fact<Boolean> plain = facts.probed().plain();
        if (plain.value().isPresent()) {
            return List.of(knocked(plain.value().get(), facts, INFO.fix()));
        }
        return List.of(
                access.hosts().value().isPresent()
                        ? lines(access.hosts().value().get(), access, facts)
                        : Outcome.inconclusive("only a login without TLS tells, and there was none: " + plain.why()
                                + "; or pg_hba.conf, and " + access.hosts().why()));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        Fact<Boolean> plain = facts.probed().plain();
        String fix = "ALTER USER " + Quoted.account(access.account()) + " REQUIRE SSL; or, for everybody: "
                + SettingFix.of(facts, "require_secure_transport", "ON");
        return List.of(plain.value().isPresent() ? knocked(plain.value().get(), facts, fix) : told(access, facts, fix));
    }

    private static Outcome knocked(boolean accepted, PostureFacts facts, String fix) {
        return accepted
                ? accepted(facts, "a login without TLS was accepted").fix(fix)
                : Outcome.passed("a login without TLS was refused");
    }

    private static Outcome.Failed accepted(PostureFacts facts, String what) {
        return TlsSessionRule.local(facts)
                ? Outcome.failed(Severity.WARNING, what + ", on one host")
                : Outcome.failed(what);
    }

    private static Outcome lines(List<Access.HostLine> lines, Access.Postgres access, PostureFacts facts) {
        List<String> plain = HostReach.of(lines).stream()
                .filter(HostReach::plain)
                .filter(reach -> !HostReach.isLocal(reach.line()))
                .filter(reach -> reach.concerns(facts.session(), access.roles().keySet()))
                .map(reach -> HostReach.text(reach.line()))
                .toList();
        return plain.isEmpty()
                ? Outcome.passed("no line of pg_hba.conf lets this account in without TLS, but from its own host")
                : Outcome.failed("pg_hba.conf lets this account in without TLS: " + Words.some(plain));
    }

    private static Outcome told(Access.MySql access, PostureFacts facts, String fix) {
        Fact<Boolean> required = facts.settings().on("require_secure_transport");
        if (required.value().orElse(false)) {
            return Outcome.passed("require_secure_transport is on");
        }
        if (access.ssl().value().filter(ssl -> !ssl.isEmpty()).isPresent()) {
            return Outcome.passed("the account " + access.account() + " requires TLS");
        }
        return required.value().isPresent() && access.ssl().value().isPresent()
                ? accepted(facts, "neither the server nor the account " + access.account() + " requires TLS")
                        .fix(fix)
                : Outcome.inconclusive("it is not known whether the server or the account requires TLS: "
                        + (required.value().isPresent() ? access.ssl().why() : required.why()));
    }
}
