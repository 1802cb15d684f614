package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JvmRulesTest {
    private static final String TLS = "SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4, DES, MD5withRSA, DH keySize < 1024,"
            + " EC keySize < 224, 3DES_EDE_CBC, anon, NULL, ECDH";
    private static final String CERTPATH =
            "MD2, MD5, SHA1 jdkCA & usage TLSServer, RSA keySize < 1024," + " DSA keySize < 1024, EC keySize < 224";
    private static final Map<String, String> SHIPPED = Map.of(
            JvmFacts.TLS_DISABLED,
            TLS,
            JvmFacts.CERTPATH_DISABLED,
            CERTPATH,
            JvmFacts.TLS_LEGACY,
            "NULL, anon, K_NULL");
    private static final String ALL_WELL = "[jdk.tls.disabledAlgorithms: pass all 13 entries of the JDK's own,"
            + " jdk.certpath.disabledAlgorithms: pass all 6 entries of the JDK's own,"
            + " jdk.tls.legacyAlgorithms: pass all 3 entries of the JDK's own]";

    private static JvmFacts facts(Map<String, String> effective) {
        return new JvmFacts(effective, Seen.of(SHIPPED), List.of(), Map.of(), JvmVerificationRule.JDK_VERIFIER);
    }

    private static JvmFacts tls(String disabled) {
        return facts(Map.of(
                JvmFacts.TLS_DISABLED,
                disabled,
                JvmFacts.CERTPATH_DISABLED,
                CERTPATH,
                JvmFacts.TLS_LEGACY,
                "NULL, anon, K_NULL"));
    }

    private static JvmFacts system(String name, String value) {
        return new JvmFacts(
                SHIPPED, Seen.of(SHIPPED), List.of(), Map.of(name, value), JvmVerificationRule.JDK_VERIFIER);
    }

    @Test
    void keep_the_contract() {
        JvmFacts none = new JvmFacts(SHIPPED, Seen.not("no file"), List.of(), Map.of(), "");
        RuleContract.of(new JvmAlgorithmsRule())
                .passing(facts(SHIPPED))
                .failing(facts(Map.of()))
                .failing(new JvmFacts(Map.of(), Seen.not("no file"), List.of(), Map.of(), ""))
                .inconclusive(none)
                .verify();
        RuleContract.of(new JvmVerificationRule())
                .passing(facts(SHIPPED))
                .failing(system(JvmSwitches.LDAP, ""))
                .failing(none)
                .verify();
        RuleContract.of(new JvmProtocolsRule())
                .passing(facts(SHIPPED))
                .failing(system(JvmSwitches.HTTPS_PROTOCOLS, "TLSv1"))
                .verify();
        RuleContract.of(new JvmDhRule())
                .passing(facts(SHIPPED))
                .failing(system(JvmSwitches.DH_SIZE, "1024"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4, DES, MD5withRSA, DH keySize < 1024, EC keySize < 224, 3DES_EDE_CBC, anon, NULL, ECDH | ''",
                "ECDH,NULL,anon,3des_ede_cbc,EC keySize<256,DH keySize<2048,MD5,DES,RC4,DTLSv1.0,TLSv1.1,TLSv1,SSLv3,TLS_RSA_* | ''",
                "SSLv3, DTLSv1.0, RC4, DES, MD5withRSA, DH keySize < 1024, EC keySize < 224, 3DES_EDE_CBC, anon, NULL, ECDH | TLSv1 and TLSv1.1",
                "SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4, DES, MD5withRSA, DH keySize < 768, EC keySize < 224, 3DES_EDE_CBC, anon, NULL, ECDH | DH keySize < 1024",
                "SSLv3 TLSv1 | 'SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4 and 8 more'",
            })
    void what_was_enabled_again_is_named(String disabled, String missing) {
        String said = Said.all(new JvmAlgorithmsRule(), tls(disabled)).get(0);
        String expected =
                missing.isEmpty() ? "pass all 13 entries of the JDK's own" : "ERROR no longer there: " + missing;
        assertEquals("jdk.tls.disabledAlgorithms: " + expected, said);
    }

    @Test
    void each_list_is_told_by_itself() {
        assertEquals(ALL_WELL, Said.all(new JvmAlgorithmsRule(), facts(SHIPPED)).toString());
        assertEquals(
                List.of(
                        "jdk.tls.disabledAlgorithms: pass all 13 entries of the JDK's own",
                        "jdk.certpath.disabledAlgorithms: ERROR no longer there: MD2, MD5, SHA1 jdkCA & usage TLSServer,"
                                + " RSA keySize < 1024, DSA keySize < 1024 and 1 more",
                        "jdk.tls.legacyAlgorithms: WARNING no longer there: K_NULL"),
                Said.all(new JvmAlgorithmsRule(), facts(Map.of(JvmFacts.TLS_DISABLED, TLS))),
                "what is disabled need not be a last resort");
    }

    @Test
    void where_it_may_come_from_is_said() {
        JvmFacts facts = new JvmFacts(
                Map.of(JvmFacts.TLS_DISABLED, TLS.replace("RC4, ", ""), JvmFacts.CERTPATH_DISABLED, CERTPATH),
                Seen.of(SHIPPED),
                List.of("-Djava.security.properties=/x"),
                Map.of(),
                "");
        assertEquals(
                "jdk.tls.disabledAlgorithms: ERROR no longer there: RC4; -Djava.security.properties=/x",
                Said.all(new JvmAlgorithmsRule(), facts).get(0));
    }

    /** Somebody edited the JDK's own file, or it is not there: what every JDK has is asked for all the same. */
    @Test
    void an_edited_file_is_no_excuse() {
        Map<String, String> edited = Map.of(JvmFacts.TLS_DISABLED, "SSLv3", JvmFacts.CERTPATH_DISABLED, CERTPATH);
        JvmFacts facts = new JvmFacts(edited, Seen.of(edited), List.of(), Map.of(), "");
        String expected =
                "jdk.tls.disabledAlgorithms: ERROR no longer there: TLSv1, TLSv1.1, RC4, DES, MD5withRSA and 5"
                        + " more";
        assertEquals(expected, Said.all(new JvmAlgorithmsRule(), facts).get(0));
        JvmFacts unread = new JvmFacts(edited, Seen.not("no file"), List.of(), Map.of(), "");
        assertEquals(
                List.of(expected, "jdk.certpath.disabledAlgorithms: ? no file", "jdk.tls.legacyAlgorithms: ? no file"),
                Said.all(new JvmAlgorithmsRule(), unread));
    }

    @ParameterizedTest
    @CsvSource({
        "true, ERROR it is true",
        "TRUE, ERROR it is true",
        "'', ERROR it is set and empty",
        "false, pass",
        "no, pass",
        "1, pass"
    })
    void verification_is_off_where_the_property_is_true_or_empty(String value, String said) {
        String rest = said.equals("pass") ? "" : ": any valid certificate will do, whatever host it is for";
        for (String name : List.of(JvmSwitches.HTTP_CLIENT, JvmSwitches.LDAP)) {
            String expected = said.equals("pass") ? "pass host names are checked" : name + ": " + said + rest;
            assertEquals(List.of(expected), Said.all(new JvmVerificationRule(), system(name, value)));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "TRUE, 1", "false, 0", "'', 0"})
    void a_server_may_not_change_its_certificate(String value, int findings) {
        assertEquals(
                findings,
                Said.findings(List.of(new JvmVerificationRule()), system(JvmSwitches.CERTIFICATE_CHANGE, value))
                        .size());
    }

    @Test
    void another_verifier_is_a_warning() {
        JvmFacts facts = new JvmFacts(SHIPPED, Seen.of(SHIPPED), List.of(), Map.of(), "com.example.TrustAll");
        assertEquals(
                List.of("HttpsURLConnection: WARNING com.example.TrustAll decides when a name does not match"),
                Said.all(new JvmVerificationRule(), facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLSv1.2,TLSv1.3      | ''",
                "TLSv1.3              | ''",
                "''                   | ''",
                "TLSv1                | TLSv1",
                "TLSv1.1, TLSv1.2     | TLSv1.1",
                "\"TLSv1,TLSv1.1\"    | TLSv1 and TLSv1.1",
                "SSLv3,SSLv2Hello,TLSv1.2 | SSLv3 and SSLv2Hello",
                "tlsv1.1              | tlsv1.1",
                "nonsense             | ''",
            })
    void old_protocols_are_named(String value, String old) {
        for (String name :
                List.of(JvmSwitches.HTTPS_PROTOCOLS, JvmSwitches.CLIENT_PROTOCOLS, JvmSwitches.SERVER_PROTOCOLS)) {
            String expected =
                    old.isEmpty() ? "pass no property asks for what is old" : name + ": WARNING it names " + old;
            assertEquals(List.of(expected), Said.all(new JvmProtocolsRule(), system(name, value)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sun.security.ssl.allowUnsafeRenegotiation, true, 1",
        "sun.security.ssl.allowUnsafeRenegotiation, false, 0",
        "jsse.enableSNIExtension, false, 1",
        "jsse.enableSNIExtension, true, 0",
        "sun.security.ssl.allowLegacyHelloMessages, true, 0",
        "com.sun.net.ssl.checkRevocation, true, 0"
    })
    void old_habits_are_named(String name, String value, int findings) {
        assertEquals(
                findings,
                Said.findings(List.of(new JvmProtocolsRule()), system(name, value))
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''      | pass it is not set; an endpoint's own check sees what the JDK's default comes to",
                "matched | pass it is matched: 2048 bits, unless the certificate's key has 1024 or fewer",
                "legacy  | WARNING it is legacy: 768 bits for clients that name no group of RFC 7919",
                "1024    | WARNING it is 1024",
                "1984    | WARNING it is 1984",
                "2048    | pass it is 2048",
                "8192    | pass it is 8192",
                "8256    | WARNING the JDK takes it for no size, and every handshake with DHE fails",
                "512     | WARNING the JDK takes it for no size, and every handshake with DHE fails",
                "2049    | WARNING the JDK takes it for no size, and every handshake with DHE fails",
                "big     | WARNING the JDK takes it for no size, and every handshake with DHE fails",
                "-1      | WARNING the JDK takes it for no size, and every handshake with DHE fails",
            })
    void the_size_is_judged_as_the_jdk_reads_it(String value, String said) {
        assertEquals(
                "jdk.tls.ephemeralDHKeySize: " + said, Said.by(new JvmDhRule(), system(JvmSwitches.DH_SIZE, value)));
    }
}
