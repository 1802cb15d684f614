package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Severity;

/** Whether a public key is strong enough. */
final class KeyStrength {
    private static final int RSA = 2048;
    private static final int EC_BROKEN = 224;
    private static final int EC_WEAK = 256;

    private KeyStrength() {}

    static Outcome judge(CertKey key) {
        return switch (key.kind()) {
            case RSA -> rsa(key);
            case DSA -> Outcome.failed(Severity.ERROR, "the key is " + key.name() + ", which TLS clients refuse");
            case EC -> ec(key);
            case EDWARDS, ML_DSA -> Outcome.passed(key.name());
            case OTHER -> Outcome.inconclusive("how strong it is nobody here knows: " + key.name());
        };
    }

    private static Outcome rsa(CertKey key) {
        if (key.bits() < RSA) {
            return Outcome.failed(Severity.ERROR, "the key is " + key.name())
                    .expected("RSA of " + RSA + " bits or more");
        }
        return key.weakExponent()
                ? Outcome.failed(
                                Severity.ERROR,
                                "the public exponent of the key is "
                                        + key.exponent().orElseThrow())
                        .expected("the public exponent 65537")
                : Outcome.passed(key.name());
    }

    private static Outcome ec(CertKey key) {
        if (key.bits() == 0) {
            return Outcome.inconclusive("how strong it is nobody here knows: " + key.name());
        }
        if (key.bits() >= EC_WEAK) {
            return Outcome.passed(key.name());
        }
        Severity severity = key.bits() < EC_BROKEN ? Severity.ERROR : Severity.WARNING;
        return Outcome.failed(severity, "the key is " + key.name() + ", a curve of " + key.bits() + " bits")
                .expected("a curve of " + EC_WEAK + " bits or more");
    }
}
