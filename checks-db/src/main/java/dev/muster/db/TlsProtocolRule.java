package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TLS 1.0 and 1.1 were withdrawn in 2021. */
final class TlsProtocolRule extends ServerRule {
    private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");

    static final RuleInfo INFO = RuleInfo.of("db.tls.protocol")
            .title("The server speaks no TLS older than 1.2")
            .severity(Severity.WARNING)
            .passes("this session uses TLS 1.2 or 1.3, and the server's settings allow nothing older")
            .fix("ALTER SYSTEM SET ssl_min_protocol_version = 'TLSv1.2'; SELECT pg_reload_conf();")
            .notApplicable("the session is not encrypted, or the server is neither PostgreSQL, MariaDB nor MySQL")
            .needs(TlsSessionRule.ID)
            .reference(PosturePages.postgres("runtime-config-connection.html#GUC-SSL-MIN-PROTOCOL-VERSION"))
            .reference("https://www.rfc-editor.org/rfc/rfc8996.html")
            .reference(PosturePages.mySql("encrypted-connection-protocols-ciphers.html"))
            .tag("db")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(spoken(facts)
                .orElseGet(() -> facts.settings()
                        .get("ssl_min_protocol_version")
                        .judge(least -> MODERN.contains(least)
                                ? Outcome.passed("nothing older than " + least + " is spoken")
                                : Outcome.failed("ssl_min_protocol_version is " + (least.isEmpty() ? "not set" : least))
                                        .fix(SettingFix.of(facts, "ssl_min_protocol_version", "TLSv1.2")))));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(spoken(facts)
                .orElseGet(() -> facts.settings().get("tls_version").judge(versions -> offered(versions, facts))));
    }

    private static Outcome offered(String versions, PostureFacts facts) {
        List<String> old = Arrays.stream(versions.split("[, ]+", -1))
                .filter(version -> !MODERN.contains(version))
                .toList();
        return old.isEmpty()
                ? Outcome.passed("tls_version is " + versions)
                : Outcome.failed("tls_version is " + (versions.isBlank() ? "empty" : versions))
                        .fix(SettingFix.restarting(
                                facts.product(), facts.declared(), "tls_version", "TLSv1.2,TLSv1.3"));
    }

    /** What this session alone decides. */
    private static Optional<Outcome> spoken(PostureFacts facts) {
        Optional<Optional<SessionFacts.Tls>> tls = facts.session().tls().value();
        if (tls.isEmpty()) {
            return Optional.of(Outcome.inconclusive(facts.session().tls().why()));
        }
        if (tls.get().isEmpty()) {
            return Optional.of(Outcome.notApplicable("the session is not encrypted: see " + TlsSessionRule.ID));
        }
        String version = tls.get().get().version();
        return MODERN.contains(version)
                ? Optional.empty()
                : Optional.of(Outcome.failed("this very session uses " + version)
                        .fix("update the driver and the JVM: each speaks TLS 1.3 for years"));
    }
}
