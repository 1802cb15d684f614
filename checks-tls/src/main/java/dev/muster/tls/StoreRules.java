package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.time.Instant;
import java.util.List;

/** The rules about a local store of keys and certificates. */
final class StoreRules {
    private static final String KEYTOOL = "https://docs.oracle.com/en/java/javase/17/docs/specs/man/keytool.html";
    private static final String NO_KEYS = "the store holds no key with a certificate";

    private static final RuleInfo EXPIRED = info("tls.store.expired", "No key's certificate has expired")
            .passes("the certificate of each key is valid now")
            .fix("renew it and put it into the store: keytool -importcert -keystore STORE -alias ALIAS -file chain.pem")
            .notApplicable(NO_KEYS)
            .reference("https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5")
            .reference(KEYTOOL);

    private static final RuleInfo EXPIRING = info("tls.store.expiring", "Every key's certificate has life left")
            .severity(Severity.WARNING)
            .passes("at least 30 days are left; of a life of 90 days and less a quarter")
            .fix("renew it and put it into the store: keytool -importcert -keystore STORE -alias ALIAS -file chain.pem")
            .notApplicable(NO_KEYS)
            .reference(KEYTOOL);

    private static final RuleInfo WEAK_KEY = info("tls.store.weak-key", "Every key in the store is strong")
            .passes("each is RSA of 2048 bits or more, on a curve of 256 bits or more, Ed25519, Ed448 or ML-DSA")
            .fix("make a new one: keytool -genkeypair -keystore STORE -alias ALIAS -keyalg EC -groupname secp256r1")
            .notApplicable(NO_KEYS)
            .reference("https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-57pt1r5.pdf")
            .reference(KEYTOOL);

    private static final RuleInfo DEFAULT_PASSWORD = info(
                    "tls.store.default-password", "The store's password is not one that everybody knows")
            .passes("the password that protects a key is neither empty nor changeit, changeme, password and the like")
            .fix("change it: keytool -storepasswd -keystore STORE")
            .notApplicable("the store holds no key, or opens without a password")
            .reference("https://cwe.mitre.org/data/definitions/1392.html")
            .reference(KEYTOOL);

    private static final RuleInfo LEGACY_FORMAT = info("tls.store.legacy-format", "The store has a format of today")
            .severity(Severity.WARNING)
            .passes("it is PKCS12, BCFKS, PEM or DER; JKS and JCEKS are Java's own and protect keys weakly")
            .fix("keytool -importkeystore -srckeystore STORE -destkeystore STORE.p12 -deststoretype pkcs12")
            .reference("https://openjdk.org/jeps/229")
            .reference(KEYTOOL);

    private static final RuleInfo PERMISSIONS = info("tls.store.permissions", "Not everybody may read or change it")
            .severity(Severity.WARNING)
            .passes("group and others may not write the file; others may not read it if it holds a key")
            .fix("chmod 600 STORE, or chmod 640 STORE where a group has to read it")
            .notApplicable("the file system does not know permissions of POSIX")
            .reference("https://cwe.mitre.org/data/definitions/732.html");

    private static final RuleInfo EXPIRED_ANCHOR = info(
                    "tls.store.expired-anchor", "No trusted certificate has expired")
            .severity(Severity.WARNING)
            .passes("each trusted certificate is valid now")
            .fix("take it out, after a look whether it has a successor: keytool -delete -keystore STORE -alias ALIAS")
            .notApplicable("the store holds no trusted certificate")
            .reference("https://www.rfc-editor.org/rfc/rfc5280#section-6.1.1")
            .reference(KEYTOOL);

    static final List<Rule<StoreFacts>> ALL = List.of(
            new EachEntryRule(EXPIRED, StoreFacts.Entry::key, StoreRules::expired),
            new EachEntryRule(EXPIRING, StoreFacts.Entry::key, StoreRules::expiring),
            new EachEntryRule(WEAK_KEY, StoreFacts.Entry::key, (leaf, facts) -> KeyStrength.judge(leaf.key())),
            Rule.of(DEFAULT_PASSWORD, StoreRules::password),
            Rule.of(LEGACY_FORMAT, StoreRules::format),
            Rule.of(PERMISSIONS, StoreRules::permissions),
            new EachEntryRule(EXPIRED_ANCHOR, entry -> !entry.key(), StoreRules::expired));

    private StoreRules() {}

    private static RuleInfo info(String id, String title) {
        return RuleInfo.of(id).title(title).tag("tls").tag("store");
    }

    private static Outcome expired(X509 one, StoreFacts facts) {
        Instant at = facts.at();
        if (Expiry.expired(one, at)) {
            return Outcome.failed(Expiry.expiredSince(one, at));
        }
        return Expiry.early(one, at)
                ? Outcome.failed("valid only from " + one.notBefore())
                : Outcome.passed("valid until " + Days.of(one.notAfter()));
    }

    private static Outcome expiring(X509 one, StoreFacts facts) {
        return Expiry.valid(one, facts.at())
                ? Expiry.judge(one, facts.at())
                : Outcome.notApplicable("it is not valid now: see tls.store.expired");
    }

    private static Outcome password(StoreFacts facts) {
        if (!facts.holdsKeys()) {
            return Outcome.notApplicable("it holds no key, and what it holds is public");
        }
        return switch (facts.password()) {
            case NONE -> Outcome.notApplicable("it opens without a password: see tls.store.permissions");
            case WELL_KNOWN -> Outcome.failed("the password is one of those that everybody tries first");
            case OTHER -> Outcome.passed("the password is none of the well-known ones");
        };
    }

    private static Outcome format(StoreFacts facts) {
        boolean old = facts.format() == StoreFormat.JKS || facts.format() == StoreFormat.JCEKS;
        return old ? Outcome.failed("it is " + facts.format()) : Outcome.passed("it is " + facts.format());
    }

    private static Outcome permissions(StoreFacts facts) {
        if (facts.access().value().isEmpty()) {
            return Outcome.notApplicable(facts.access().why());
        }
        StoreFacts.Access access = facts.access().value().get();
        String observed = access.permissions() + ", owned by " + access.owner();
        if (access.othersWrite()) {
            return Outcome.failed("others than its owner may write it: " + observed);
        }
        return access.othersRead() && facts.holdsKeys()
                ? Outcome.failed("everybody may read it, and it holds a key: " + observed)
                : Outcome.passed(observed);
    }
}
