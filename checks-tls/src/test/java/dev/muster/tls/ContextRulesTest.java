package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.Rule;
import dev.muster.Scope;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.TestRun;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContextRulesTest {
    private static final boolean TELLS_GROUPS = Runtime.version().feature() >= 20;

    private static ContextFacts facts(String protocols, String suites) {
        SSLParameters parameters = new SSLParameters(suites.split(" ", -1), protocols.split(" ", -1));
        return new ContextFacts(ContextProbe.offer(parameters));
    }

    private static List<String> findings(ContextFacts facts) {
        return Said.findings(ContextRules.ALL, facts).stream()
                .filter(id -> !id.startsWith("tls.kx"))
                .toList();
    }

    @Test
    void a_context_of_this_jdk_is_judged_like_an_endpoint() throws Exception {
        SSLContext context = Issue.leaf().make().context();
        ContextFacts facts = new ContextProbe(context).look(TestRun.ample());
        assertEquals("SSLContext: pass TLS 1.2 and TLS 1.3 are accepted", Said.by(ContextRules.ALL.get(2), facts));
        List<String> findings = findings(facts);
        assertTrue(findings.contains("tls.cipher.cbc"), findings.toString());
        assertTrue(List.of("tls.cipher.static-kx", "tls.cipher.cbc").containsAll(findings), findings.toString());
    }

    /** Each rule is there once, and none needs a connection. */
    @Test
    void the_rules_make_a_check() throws Exception {
        SSLContext context = Issue.leaf().make().context();
        Check check = Check.of("tls.context", Scope.POSTURE, new ContextProbe(context), ContextRules.ALL);
        assertEquals(16, Judged.by(check).size());
    }

    @Test
    void a_context_that_was_not_made_ready_is_not_passed() throws Exception {
        ContextFacts facts = new ContextProbe(SSLContext.getInstance("TLS")).look(TestRun.ample());
        for (Rule<ContextFacts> rule : ContextRules.ALL) {
            assertEquals(
                    "SSLContext: ? the context makes no engine (IllegalStateException): call SSLContext.init first",
                    Said.by(rule, facts));
        }
        assertEquals(
                "the context tells neither protocols nor suites",
                ContextProbe.offer(new SSLParameters()).why());
        assertEquals(
                "the context tells neither protocols nor suites",
                ContextProbe.offer(new SSLParameters(new String[0])).why());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLSv1.3 TLSv1.2 | TLS_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_EMPTY_RENEGOTIATION_INFO_SCSV | ''",
                "TLSv1.2         | TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 | tls.proto.no-tls13",
                "TLSv1.3 TLSv1.2 | TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 | tls.proto.no-tls13",
                "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3 | TLS_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 | ''",
                "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3 | TLS_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA | tls.proto.legacy tls.cipher.cbc",
                "SSLv2Hello SSLv3 TLSv1.3 | TLS_AES_128_GCM_SHA256 SSL_RSA_WITH_RC4_128_SHA | tls.proto.ssl3 tls.cipher.rc4",
                "TLSv1 TLSv1.3   | TLS_AES_128_GCM_SHA256 SSL_RSA_EXPORT_WITH_RC4_40_MD5 | tls.proto.legacy tls.cipher.export",
                "TLSv1.2 TLSv1.3 | TLS_AES_128_GCM_SHA256 TLS_RSA_WITH_AES_256_GCM_SHA384 | tls.cipher.static-kx",
                "TLSv1.2         | TLS_RSA_WITH_AES_256_CBC_SHA256 | tls.proto.no-tls13 tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLSv1.2 TLSv1.3 | TLS_AES_128_GCM_SHA256 TLS_OF_TOMORROW | tls.cipher.null? tls.cipher.anon? tls.cipher.export? tls.cipher.des? tls.cipher.rc4? tls.cipher.3des? tls.cipher.static-kx? tls.cipher.cbc?",
            })
    void findings_are_those_of_an_endpoint(String protocols, String suites, String expected) {
        assertEquals(expected, String.join(" ", findings(facts(protocols, suites))));
    }

    @Test
    void groups_are_judged_where_java_tells_them() throws Exception {
        ContextFacts facts = new ContextProbe(Issue.leaf().make().context()).look(TestRun.ample());
        String curve = Said.by(ContextRules.ALL.get(14), facts);
        assertTrue(
                curve.startsWith(
                        TELLS_GROUPS
                                ? "SSLContext: pass x25519"
                                : "SSLContext: n/a before Java 20 a context does not tell its groups"),
                curve);
    }

    @Test
    void groups_that_are_told_are_judged() {
        ContextFacts facts =
                new ContextFacts(Seen.of(SampleEndpoint.good().curves(19).offer()));
        assertEquals("SSLContext: WARNING secp192r1 is accepted, weak", Said.by(ContextRules.ALL.get(14), facts));
        assertEquals("SSLContext: pass X25519MLKEM768 is accepted", Said.by(ContextRules.ALL.get(15), facts));
    }

    @Test
    void each_rule_keeps_the_contract() {
        ContextFacts good = new ContextFacts(Seen.of(SampleEndpoint.good().offer()));
        ContextFacts bad = new ContextFacts(Seen.of(SampleEndpoint.good()
                .offers(Protocol.SSL3, "TLS_DH_anon_EXPORT_WITH_RC4_40_MD5", "TLS_RSA_EXPORT_WITH_RC4_40_MD5")
                .offers(Protocol.TLS10, "TLS_RSA_WITH_NULL_SHA", "TLS_RSA_WITH_DES_CBC_SHA")
                .offers(
                        Protocol.TLS12,
                        SampleEndpoint.GOOD,
                        "TLS_RSA_WITH_RC4_128_SHA",
                        "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
                        "TLS_RSA_WITH_AES_128_CBC_SHA",
                        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA")
                .curves(19)
                .groups(29)
                .offer()));
        ContextFacts old = new ContextFacts(Seen.of(SampleEndpoint.good()
                .refuses(Protocol.TLS12, Protocol.TLS13)
                .offers(Protocol.TLS10, "TLS_RSA_WITH_AES_128_CBC_SHA")
                .offer()));
        ContextFacts no13 = new ContextFacts(
                Seen.of(SampleEndpoint.only(SampleEndpoint.GOOD).offer()));
        ContextFacts unseen = new ContextFacts(Seen.not("cut"));
        for (Rule<ContextFacts> rule : ContextRules.ALL) {
            String id = rule.info().id();
            ContextFacts failing =
                    id.contains(".no-tls12") || id.contains("no-forward") || id.contains("no-aead") ? old : bad;
            RuleContract.of(rule)
                    .passing(good)
                    .failing(id.contains("no-tls13") ? no13 : failing)
                    .inconclusive(unseen)
                    .verify();
            assertEquals("", rule.info().needs());
        }
    }

    @Test
    void groups_are_read_by_their_names() {
        assertEquals(
                List.of(29, 23, 4588, -1),
                ContextProbe.codes(new String[] {"x25519", "secp256r1", "X25519MLKEM768", "tomorrow"})
                        .value()
                        .orElseThrow());
        assertEquals(Group.Kind.UNKNOWN, Group.of(-1).kind());
        assertEquals("the context tells no groups", ContextProbe.codes(null).why());
    }
}
