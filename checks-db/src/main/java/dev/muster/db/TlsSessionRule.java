package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** Nobody on the way reads along. */
final class TlsSessionRule extends ServerRule {
    static final String ID = "db.tls.session";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The session with the database is encrypted")
            .passes("the server says that this very session uses TLS. A warning where both are on one host")
            .fix("sslmode=verify-full of pgjdbc, sslMode=VERIFY_IDENTITY of MySQL's driver, sslMode=verify-full of"
                    + " MariaDB's, with the certificate of the authority that signed the server's")
            .notApplicable("the session goes through a Unix socket, or the server is neither PostgreSQL, MariaDB nor"
                    + " MySQL")
            .reference(PosturePages.postgres("ssl-tcp.html"))
            .reference("https://jdbc.postgresql.org/documentation/ssl/")
            .reference(PosturePages.mySql("using-encrypted-connections.html"))
            .tag("db")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return facts.session().method().value().filter("peer"::equals).isPresent()
                ? List.of(Outcome.notApplicable("the session goes through a Unix socket"))
                : List.of(judge(
                        facts,
                        "ssl",
                        "ssl = on, ssl_cert_file and ssl_key_file in postgresql.conf, and"
                                + " SELECT pg_reload_conf();"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(judge(
                facts,
                "have_ssl",
                "ssl_cert, ssl_key and ssl_ca under [mysqld] in my.cnf, and restart" + " the server"));
    }

    private static Outcome judge(PostureFacts facts, String setting, String serverFix) {
        return facts.session().tls().judge(tls -> judge(tls, facts, setting, serverFix));
    }

    private static Outcome judge(Optional<SessionFacts.Tls> tls, PostureFacts facts, String setting, String fix) {
        if (tls.isPresent()) {
            String between = facts.declared().pooledOutside() ? ", between the pooler and the server" : "";
            return Outcome.passed(tls.get().version() + " with " + tls.get().cipher() + between);
        }
        Outcome.Failed plain = local(facts)
                ? Outcome.failed(Severity.WARNING, "passwords and rows go unencrypted, on one host")
                : Outcome.failed("passwords and rows go unencrypted over the network");
        return offersTls(facts.settings(), setting) ? plain : plain.fix("the server offers no TLS: " + fix);
    }

    private static boolean offersTls(ServerSettings settings, String setting) {
        return settings.get(setting)
                .map(value -> !value.equalsIgnoreCase("off") && !value.equalsIgnoreCase("disabled"))
                .value()
                .orElse(true);
    }

    /** {@return whether client and server are known to be on one host} */
    static boolean local(PostureFacts facts) {
        return facts.session().loopback().value().orElse(false);
    }
}
