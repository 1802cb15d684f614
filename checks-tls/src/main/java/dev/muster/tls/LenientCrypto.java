package dev.muster.tls;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tls.TlsObjectIdentifiers;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** Cryptography that notes each certificate that it meets, and lets those pass that rules will judge. */
final class LenientCrypto extends BcTlsCrypto {
    private final List<X509> certificates = new ArrayList<>();

    LenientCrypto(SecureRandom random) {
        super(random);
    }

    List<X509> certificates() {
        return certificates;
    }

    @Override
    public TlsCertificate createCertificate(short type, byte[] encoding) throws IOException {
        certificates.add(read(encoding));
        return new LenientCertificate(this, encoding);
    }

    private X509 read(byte[] encoding) throws NoHandshakeException {
        String which = "certificate " + (certificates.size() + 1) + " of its chain ";
        try {
            X509 certificate = X509.of(encoding);
            if (!Signatures.isBearable(certificate.key())) {
                throw new NoHandshakeException(which + "has a key too large to compute with");
            }
            return certificate;
        } catch (NoHandshakeException e) {
            throw e;
        } catch (IOException e) {
            throw new NoHandshakeException(which + "cannot be read: " + e.getMessage(), e);
        }
    }

    private static final class LenientCertificate extends BcTlsCertificate {
        LenientCertificate(BcTlsCrypto crypto, byte[] encoding) throws IOException {
            super(crypto, encoding);
        }

        /** Bouncy Castle looks for a demanded staple in the wrong place under TLS 1.3, and a missing one ends it all. */
        @Override
        @SuppressWarnings("NullAway") // null is how one says that there is none
        public byte[] getExtension(ASN1ObjectIdentifier id) throws IOException {
            return id.equals(TlsObjectIdentifiers.id_pe_tlsfeature) ? null : super.getExtension(id);
        }

        @Override
        protected boolean supportsKeyUsage(int bits) {
            return true;
        }
    }
}
