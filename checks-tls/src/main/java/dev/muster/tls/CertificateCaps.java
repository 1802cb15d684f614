package dev.muster.tls;

import java.util.function.Consumer;

/** What a certificate costs in the rating guide, version 2009r, beside points. */
final class CertificateCaps {
    private CertificateCaps() {}

    static void collect(CertificateTraits traits, Consumer<Reason> reasons) {
        cap(!traits.nameMatches(), Grade.M, "the certificate is for another name", reasons);
        cap(traits.expired(), Grade.T, "a certificate has expired", reasons);
        cap(traits.notYetValid(), Grade.T, "a certificate is not valid yet", reasons);
        cap(traits.revoked(), Grade.T, "the certificate is revoked", reasons);
        trust(traits, reasons);
        cap(traits.weakHash().equals("SHA-1"), Grade.T, "a certificate is signed with SHA-1", reasons);
        cap(traits.weakHash().equals("MD5"), Grade.F, "a certificate is signed with MD5 or MD2", reasons);
        key(traits.key(), reasons);
    }

    private static void trust(CertificateTraits traits, Consumer<Reason> reasons) {
        if (traits.trusted()) {
            return;
        }
        if (traits.incomplete()) {
            cap(true, Grade.B, "the chain is incomplete", reasons);
        } else {
            String detail = traits.distrust().isEmpty() ? "" : ": " + traits.distrust();
            cap(true, Grade.T, "the certificate is not trusted" + detail, reasons);
        }
    }

    private static void key(CertKey key, Consumer<Reason> reasons) {
        String text = "the key is " + key.kind() + " of " + key.bits() + " bits";
        cap(key.weakExponent(), Grade.F, "the key's exponent is 1", reasons);
        if (key.kind() == CertKey.Kind.RSA || key.kind() == CertKey.Kind.DSA) {
            key(key.bits(), 1024, 2048, text, reasons);
        } else if (key.kind() == CertKey.Kind.EC) {
            key(key.bits(), 160, 224, text, reasons);
        }
    }

    private static void key(int bits, int broken, int enough, String text, Consumer<Reason> reasons) {
        cap(bits < broken, Grade.F, text, reasons);
        cap(bits >= broken && bits < enough, Grade.B, text, reasons);
    }

    private static void cap(boolean applies, Grade best, String text, Consumer<Reason> reasons) {
        if (applies) {
            reasons.accept(new Reason(best, text));
        }
    }
}
