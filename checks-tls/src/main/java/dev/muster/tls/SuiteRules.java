package dev.muster.tls;

import dev.muster.RuleInfo;
import dev.muster.Severity;

/** The rules over cipher suites, as data. Of a suite only the first that fits speaks: see {@link SuiteFamily}. */
final class SuiteRules {
    static final String NO_FORWARD_SECRECY = "tls.cipher.no-forward-secrecy";
    static final String NO_AEAD = "tls.cipher.no-aead";

    static final OfferRule NULL = new FamilyRule(
            suites("tls.cipher.null")
                    .title("No suite without encryption is offered")
                    .passes("no NULL suite is accepted")
                    .reference(ReadMore.rfc(9325, "4.1"))
                    .reference(ReadMore.cwe(319)),
            SuiteFamily.NULL,
            "without encryption");

    static final OfferRule ANON = new FamilyRule(
            suites("tls.cipher.anon")
                    .title("No suite without authentication is offered")
                    .passes("no anonymous suite is accepted")
                    .reference(ReadMore.rfc(5246, "A.5"))
                    .reference(ReadMore.cwe(322)),
            SuiteFamily.ANONYMOUS,
            "without authentication, with whoever stands between");

    static final OfferRule EXPORT = new FamilyRule(
            suites("tls.cipher.export")
                    .title("No suite weakened for export is offered")
                    .passes("no export suite is accepted, whatever its cipher")
                    .reference(ReadMore.rfc(9325, "4.1"))
                    .reference("https://nvd.nist.gov/vuln/detail/CVE-2015-0204"),
            SuiteFamily.EXPORT,
            "weakened for export");

    static final OfferRule DES = new FamilyRule(
            suites("tls.cipher.des")
                    .title("No suite with DES or RC2 is offered")
                    .passes("no suite with DES or RC2 is accepted; those for export are told by tls.cipher.export")
                    .reference(ReadMore.rfc(5469, "4")),
            SuiteFamily.DES,
            "with a key of 56 bits or RC2");

    static final OfferRule RC4 = new FamilyRule(
            suites("tls.cipher.rc4")
                    .title("No suite with RC4 is offered")
                    .passes("no suite with RC4 is accepted; those for export are told by tls.cipher.export")
                    .reference(ReadMore.rfc(7465)),
            SuiteFamily.RC4,
            "with RC4");

    static final OfferRule BLOCK64 = new FamilyRule(
            suites("tls.cipher.3des")
                    .title("No suite with 64-bit blocks is offered")
                    .severity(Severity.WARNING)
                    .passes("no suite with Triple DES, IDEA, Skipjack, Magma or GOST 28147 is accepted")
                    .reference("https://sweet32.info/")
                    .reference("https://nvd.nist.gov/vuln/detail/CVE-2016-2183"),
            SuiteFamily.BLOCK64,
            "with blocks of 64 bits");

    static final OfferRule FORWARD_SECRECY = new NoSuiteRule(
            suites(NO_FORWARD_SECRECY)
                    .title("A suite with forward secrecy is offered")
                    .passes("a suite with an ephemeral key exchange is accepted, encrypted and authenticated")
                    .reference(ReadMore.rfc(9325, "4.1")),
            Suite::forwardSecret,
            "forward secrecy");

    static final OfferRule STATIC_EXCHANGE = new BesideRule(
            suites("tls.cipher.static-kx")
                    .title("No suite without forward secrecy is offered")
                    .severity(Severity.WARNING)
                    .passes("no suite exchanges keys by RSA, static DH or ECDH, or a pre-shared key alone; what another"
                            + " tls.cipher rule tells is not told again")
                    .notApplicable("no suite has forward secrecy: " + NO_FORWARD_SECRECY + " tells that")
                    .reference(ReadMore.rfc(9325, "4.1"))
                    .reference("https://www.oracle.com/java/technologies/javase/24-relnote-issues.html"),
            SuiteFamily.STATIC,
            "without forward secrecy",
            Suite::forwardSecret,
            NO_FORWARD_SECRECY);

    static final OfferRule AEAD = new NoSuiteRule(
            suites(NO_AEAD)
                    .title("An AEAD suite is offered")
                    .severity(Severity.WARNING)
                    .passes("a suite with GCM, CCM or ChaCha20-Poly1305 is accepted")
                    .reference(ReadMore.rfc(9325, "4.2")),
            SuiteRules::soundAead,
            "AEAD");

    static final OfferRule CBC = new BesideRule(
            suites("tls.cipher.cbc")
                    .title("No CBC suite is offered")
                    .severity(Severity.WARNING)
                    .passes("no suite uses CBC; what another tls.cipher rule tells is not told again")
                    .notApplicable("no suite is AEAD: " + NO_AEAD + " tells that")
                    .reference(ReadMore.rfc(7366, "1"))
                    .reference(ReadMore.MOZILLA),
            SuiteFamily.CBC,
            "with CBC",
            SuiteRules::soundAead,
            NO_AEAD);

    private SuiteRules() {}

    /** To authenticate data from nobody knows whom is no virtue. */
    private static boolean soundAead(Suite suite) {
        return suite.aead() && !suite.anonymous();
    }

    private static RuleInfo suites(String id) {
        return OfferRule.about(id).fix(Fixes.SUITES).tag("cipher");
    }
}
