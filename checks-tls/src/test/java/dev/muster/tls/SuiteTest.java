package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bouncycastle.tls.KeyExchangeAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuiteTest {
    @Test
    void every_suite_says_how_it_exchanges_keys_and_what_it_encrypts_with() {
        for (Suite suite : Suites.all()) {
            assertTrue(suite.known(), suite.name());
            assertFalse(suite.authentication() == Authentication.UNKNOWN, suite.name());
            boolean somewhere = false;
            for (Protocol protocol : Protocol.values()) {
                somewhere |= suite.fits(protocol);
            }
            assertTrue(somewhere, suite.name());
            assertEquals(suite.bits() == 0, suite.unencrypted(), suite.name());
        }
    }

    @Test
    void suites_fall_into_families() {
        Map<SuiteFamily, Long> counts = Suites.all().stream()
                .collect(Collectors.groupingBy(SuiteFamily::of, TreeMap::new, Collectors.counting()));
        assertEquals(352, counts.values().stream().mapToLong(Long::longValue).sum());
        assertFalse(counts.containsKey(SuiteFamily.UNKNOWN));
        long nulls = Suites.all().stream()
                .filter(suite -> suite.name().contains("NULL"))
                .count();
        // Those of RFC 9150 do not say it.
        assertEquals(nulls + 2, counts.get(SuiteFamily.NULL));
        long anonymous = Suites.all().stream()
                .filter(suite -> suite.name().contains("anon"))
                .count();
        assertEquals(anonymous - 1, counts.get(SuiteFamily.ANONYMOUS), "all but the one that encrypts nothing");
        long export = Suites.all().stream()
                .filter(suite -> suite.name().contains("EXPORT"))
                .count();
        assertEquals(export - 2, counts.get(SuiteFamily.EXPORT), "all but the two that are anonymous");
    }

    /** Bouncy Castle knows most of them by a table of its own. */
    @Test
    void agrees_with_bouncy_castle() throws Exception {
        int compared = 0;
        List<String> differences = new ArrayList<>();
        for (Suite suite : Suites.all()) {
            if (known(suite)) {
                compared++;
                int exchange = TlsUtils.getKeyExchangeAlgorithm(suite.code());
                // What RFC 9150 does without encryption counts as AEAD there.
                if (TlsUtils.isAEADCipherSuite(suite.code())
                        != (suite.aead() || (suite.tls13() && suite.unencrypted()))) {
                    differences.add(suite + " AEAD");
                }
                if (!suite.tls13() && !expected(exchange).equals(spelled(suite))) {
                    differences.add(suite + " " + expected(exchange) + " " + spelled(suite));
                }
                boolean new12 =
                        TlsUtils.getMinimumVersion(suite.code()).isEqualOrLaterVersionOf(ProtocolVersion.TLSv12);
                if (new12 == suite.fits(Protocol.TLS11)) {
                    differences.add(suite + " version");
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(compared > 180, compared + " compared");
    }

    private static boolean known(Suite suite) {
        return TlsUtils.getKeyExchangeAlgorithm(suite.code()) >= 0
                && TlsUtils.getEncryptionAlgorithm(suite.code()) >= 0;
    }

    private static String spelled(Suite suite) {
        return suite.exchange() + "/" + suite.authentication();
    }

    private static String expected(int exchange) {
        return switch (exchange) {
            case KeyExchangeAlgorithm.RSA -> "RSA/RSA";
            case KeyExchangeAlgorithm.DHE_DSS -> "DHE/DSS";
            case KeyExchangeAlgorithm.DHE_RSA -> "DHE/RSA";
            case KeyExchangeAlgorithm.DH_DSS -> "DH/DSS";
            case KeyExchangeAlgorithm.DH_RSA -> "DH/RSA";
            case KeyExchangeAlgorithm.DH_anon -> "DH_ANON/ANONYMOUS";
            case KeyExchangeAlgorithm.PSK -> "PSK/PSK";
            case KeyExchangeAlgorithm.DHE_PSK -> "DHE_PSK/PSK";
            case KeyExchangeAlgorithm.RSA_PSK -> "RSA_PSK/RSA";
            case KeyExchangeAlgorithm.ECDH_ECDSA -> "ECDH/ECDSA";
            case KeyExchangeAlgorithm.ECDHE_ECDSA -> "ECDHE/ECDSA";
            case KeyExchangeAlgorithm.ECDH_RSA -> "ECDH/RSA";
            case KeyExchangeAlgorithm.ECDHE_RSA -> "ECDHE/RSA";
            case KeyExchangeAlgorithm.ECDH_anon -> "ECDH_ANON/ANONYMOUS";
            case KeyExchangeAlgorithm.SRP -> "SRP/PASSWORD";
            case KeyExchangeAlgorithm.SRP_DSS -> "SRP/DSS";
            case KeyExchangeAlgorithm.SRP_RSA -> "SRP/RSA";
            case KeyExchangeAlgorithm.ECDHE_PSK -> "ECDHE_PSK/PSK";
            case KeyExchangeAlgorithm.GOSTR341112_256 -> "GOST/GOST";
            default -> "unknown " + exchange;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_RSA_WITH_NULL_SHA256,                   RSA,       RSA,       false, NULL,         0,   NONE,     SHA256, NULL,      TLS12 TLS12",
        "TLS_RSA_WITH_NULL_MD5,                      RSA,       RSA,       false, NULL,         0,   NONE,     MD5,    NULL,      SSL3 TLS12",
        "TLS_SHA256_SHA256,                          ANY,       ANY,       false, NULL,         0,   NONE,     SHA256, NULL,      TLS13 TLS13",
        "TLS_ECDH_anon_WITH_NULL_SHA,                ECDH_ANON, ANONYMOUS, false, NULL,         0,   NONE,     SHA,    NULL,      SSL3 TLS12",
        "TLS_FORTEZZA_DMS_WITH_NULL_SHA,             FORTEZZA,  FORTEZZA,  false, NULL,         0,   NONE,     SHA,    NULL,      SSL3 TLS12",
        "TLS_DH_anon_WITH_AES_256_GCM_SHA384,        DH_ANON,   ANONYMOUS, false, AES_256,      256, GCM,      SHA384, ANONYMOUS, TLS12 TLS12",
        "TLS_DH_anon_EXPORT_WITH_RC4_40_MD5,         DH_ANON,   ANONYMOUS, true,  RC4_40,       40,  STREAM,   MD5,    ANONYMOUS, SSL3 TLS10",
        "TLS_RSA_EXPORT_WITH_RC4_40_MD5,             RSA,       RSA,       true,  RC4_40,       40,  STREAM,   MD5,    EXPORT,    SSL3 TLS10",
        "TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5,         RSA,       RSA,       true,  RC2_CBC_40,   40,  CBC,      MD5,    EXPORT,    SSL3 TLS10",
        "TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA,      DHE,       RSA,       true,  DES40,        40,  CBC,      SHA,    EXPORT,    SSL3 TLS10",
        "TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA,        KRB5,      KRB5,      true,  DES_CBC_40,   40,  CBC,      SHA,    EXPORT,    SSL3 TLS10",
        "TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA,        RSA,       RSA,       true,  DES,          56,  CBC,      SHA,    EXPORT,    SSL3 TLS10",
        "TLS_DHE_DSS_EXPORT1024_WITH_RC4_56_SHA,     DHE,       DSS,       true,  RC4_56,       56,  STREAM,   SHA,    EXPORT,    SSL3 TLS10",
        "TLS_RSA_WITH_DES_CBC_SHA,                   RSA,       RSA,       false, DES,          56,  CBC,      SHA,    DES,       SSL3 TLS11",
        "TLS_RSA_FIPS_WITH_DES_CBC_SHA,              RSA,       RSA,       false, DES,          56,  CBC,      SHA,    DES,       SSL3 TLS11",
        "TLS_NETSCAPE_RSA_FIPS_WITH_DES_CBC_SHA,     RSA,       RSA,       false, DES,          56,  CBC,      SHA,    DES,       SSL3 TLS11",
        "TLS_RSA_FIPS_WITH_3DES_EDE_CBC_SHA,         RSA,       RSA,       false, TRIPLE_DES,   112, CBC,      SHA,    BLOCK64,   SSL3 TLS12",
        "TLS_KRB5_WITH_DES_CBC_MD5,                  KRB5,      KRB5,      false, DES,          56,  CBC,      MD5,    DES,       SSL3 TLS11",
        "TLS_DHE_DSS_WITH_RC4_128_SHA,               DHE,       DSS,       false, RC4_128,      128, STREAM,   SHA,    RC4,       SSL3 TLS12",
        "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA,           ECDHE,     ECDSA,     false, RC4_128,      128, STREAM,   SHA,    RC4,       SSL3 TLS12",
        "TLS_RSA_WITH_IDEA_CBC_SHA,                  RSA,       RSA,       false, IDEA,         128, CBC,      SHA,    BLOCK64,   SSL3 TLS11",
        "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA,        ECDHE,     RSA,       false, TRIPLE_DES,   112, CBC,      SHA,    BLOCK64,   SSL3 TLS12",
        "TLS_FORTEZZA_DMS_WITH_FORTEZZA_CBC_SHA,     FORTEZZA,  FORTEZZA,  false, FORTEZZA,     80,  CBC,      SHA,    BLOCK64,   SSL3 TLS12",
        "TLS_GOSTR341112_256_WITH_28147_CNT_IMIT,    GOST,      GOST,      false, GOST_28147,   256, CNT,      IMIT,   BLOCK64,   TLS12 TLS12",
        "TLS_GOSTR341112_256_WITH_MAGMA_CTR_OMAC,    GOST,      GOST,      false, MAGMA,        256, CTR,      OMAC,   BLOCK64,   TLS12 TLS12",
        "TLS_GOSTR341112_256_WITH_KUZNYECHIK_CTR_OMAC, GOST,    GOST,      false, KUZNYECHIK,   256, CTR,      OMAC,   STATIC,    TLS12 TLS12",
        "TLS_RSA_WITH_AES_128_CBC_SHA,               RSA,       RSA,       false, AES_128,      128, CBC,      SHA,    STATIC,    SSL3 TLS12",
        "TLS_RSA_WITH_AES_128_CCM_8,                 RSA,       RSA,       false, AES_128,      128, CCM_8,    '',     STATIC,    TLS12 TLS12",
        "TLS_DH_DSS_WITH_SEED_CBC_SHA,               DH,        DSS,       false, SEED,         128, CBC,      SHA,    STATIC,    SSL3 TLS12",
        "TLS_ECDH_RSA_WITH_ARIA_256_GCM_SHA384,      ECDH,      RSA,       false, ARIA_256,     256, GCM,      SHA384, STATIC,    TLS12 TLS12",
        "TLS_PSK_WITH_AES_256_CCM,                   PSK,       PSK,       false, AES_256,      256, CCM,      '',     STATIC,    TLS12 TLS12",
        "TLS_RSA_PSK_WITH_CHACHA20_POLY1305_SHA256,  RSA_PSK,   RSA,       false, CHACHA20,     256, POLY1305, SHA256, STATIC,    TLS12 TLS12",
        "TLS_PSK_DHE_WITH_AES_128_CCM_8,             DHE_PSK,   PSK,       false, AES_128,      128, CCM_8,    '',     SOUND,     TLS12 TLS12",
        "TLS_SRP_SHA_WITH_AES_128_CBC_SHA,           SRP,       PASSWORD,  false, AES_128,      128, CBC,      SHA,    CBC,       SSL3 TLS12",
        "TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA,      SRP,       DSS,       false, TRIPLE_DES,   112, CBC,      SHA,    BLOCK64,   SSL3 TLS12",
        "TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA,       SRP,       RSA,       false, AES_256,      256, CBC,      SHA,    CBC,       SSL3 TLS12",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384,    ECDHE,     ECDSA,     false, AES_256,      256, CBC,      SHA384, CBC,       TLS12 TLS12",
        "TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA,      DHE,       RSA,       false, CAMELLIA_256, 256, CBC,      SHA,    CBC,       SSL3 TLS12",
        "TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256, ECDHE,     RSA,       false, CAMELLIA_128, 128, GCM,      SHA256, SOUND,     TLS12 TLS12",
        "TLS_ECDHE_PSK_WITH_AES_128_CCM_8_SHA256,    ECDHE_PSK, PSK,       false, AES_128,      128, CCM_8,    SHA256, SOUND,     TLS12 TLS12",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, ECDHE,    RSA,       false, CHACHA20,     256, POLY1305, SHA256, SOUND,     TLS12 TLS12",
        "TLS_AES_128_CCM_8_SHA256,                   ANY,       ANY,       false, AES_128,      128, CCM_8,    SHA256, SOUND,     TLS13 TLS13",
        "TLS_SM4_GCM_SM3,                            ANY,       ANY,       false, SM4,          128, GCM,      SM3,    SOUND,     TLS13 TLS13",
        "TLS_SM4_CCM_SM3,                            ANY,       ANY,       false, SM4,          128, CCM,      SM3,    SOUND,     TLS13 TLS13",
        "TLS_AEGIS_256_SHA512,                       ANY,       ANY,       false, AEGIS_256,    256, AEGIS,    SHA512, SOUND,     TLS13 TLS13",
        "TLS_AEGIS_128L_SHA256,                      ANY,       ANY,       false, AEGIS_128L,   128, AEGIS,    SHA256, SOUND,     TLS13 TLS13",
        "TLS_CHACHA20_POLY1305_SHA256,               ANY,       ANY,       false, CHACHA20,     256, POLY1305, SHA256, SOUND,     TLS13 TLS13",
        "TLS_CECPQ1_RSA_WITH_AES_256_GCM_SHA384,     CECPQ1,    RSA,       false, AES_256,      256, GCM,      SHA384, SOUND,     TLS12 TLS12",
        "TLS_CECPQ1_ECDSA_WITH_CHACHA20_POLY1305_SHA256, CECPQ1, ECDSA,    false, CHACHA20,     256, POLY1305, SHA256, SOUND,     TLS12 TLS12",
        "TLS_ECCPWD_WITH_AES_128_GCM_SHA256,         PWD,       PASSWORD,  false, AES_128,      128, GCM,      SHA256, SOUND,     TLS12 TLS12",
        "TLS_RSA_EXPORT1024_WITH_RC2_CBC_56_MD5,     RSA,       RSA,       true,  RC2_CBC_56,   56,  CBC,      MD5,    EXPORT,    SSL3 TLS10",
        "TLS_RSA_WITH_RC2_CBC_MD5,                   RSA,       RSA,       false, RC2_CBC,      128, CBC,      MD5,    DES,       SSL3 TLS12",
    })
    void a_name_says_it_all(
            String name,
            KeyExchange exchange,
            Authentication authentication,
            boolean export,
            Bulk bulk,
            int bits,
            String mode,
            String mac,
            SuiteFamily family,
            String versions) {
        Suite suite = Suite.of(1, name);
        assertEquals(new Suite(1, name, exchange, authentication, export, bulk, mode, mac), suite);
        assertEquals(bits, suite.bits());
        assertEquals(family, SuiteFamily.of(suite));
        assertEquals(versions, versions(suite));
    }

    private static String versions(Suite suite) {
        List<Protocol> fitting = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            if (suite.fits(protocol)) {
                fitting.add(protocol);
            }
        }
        return fitting.get(0).name() + " " + fitting.get(fitting.size() - 1).name();
    }

    @ParameterizedTest
    @CsvSource({
        "0x7A7A",
        "TLS_",
        "TLS_FOO_WITH_AES_128_GCM_SHA256",
        "TLS_RSA_WITH_FOO_SHA",
        "TLS_FOO_SHA256",
        "TLS_EMPTY_RENEGOTIATION_INFO_SCSV",
        "SSL_CK_RC4_128_WITH_MD5",
        "TLS_RSA_WITH_",
        "TLS_AES"
    })
    void what_is_not_understood_is_unknown_and_fits_nowhere(String name) {
        Suite suite = Suite.of(1, name);
        assertFalse(suite.known());
        assertEquals(SuiteFamily.UNKNOWN, SuiteFamily.of(suite));
        assertFalse(suite.forwardSecret());
        for (Protocol protocol : Protocol.values()) {
            assertFalse(suite.fits(protocol));
        }
    }

    @Test
    void forward_secrecy_is_of_known_peers_and_of_encrypted_data() {
        assertTrue(Suites.of(0x1301).forwardSecret());
        assertTrue(Suites.of(0xC02F).forwardSecret());
        assertFalse(Suites.of(0x002F).forwardSecret());
        assertFalse(Suites.of(0x0034).forwardSecret(), "anonymous");
        assertFalse(Suites.of(0xC010).forwardSecret(), "NULL");
    }

    @Test
    void suites_are_found_by_the_names_of_the_jdk() {
        assertEquals(5, Suites.named("SSL_RSA_WITH_RC4_128_SHA").orElseThrow().code());
        assertEquals(
                0x1301, Suites.named("TLS_AES_128_GCM_SHA256").orElseThrow().code());
        assertTrue(Suites.named("TLS_EMPTY_RENEGOTIATION_INFO_SCSV").isEmpty());
    }
}
