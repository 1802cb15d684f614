package dev.muster.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.Provider;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Whether a signature is good, however weak its algorithm. The JDK is asked first, and Bouncy Castle's provider, which
 * takes half a second to load, only for what the JDK does not know: old curves, and in JDK 17 those after the quantum.
 */
final class Signatures {
    /** What a certificate that wants to keep the processor busy would exceed. */
    private static final int MOST_BITS = 16_384;

    private static final int MOST_EXPONENT_BITS = 64;

    private Signatures() {}

    /** Bouncy Castle's provider, which is never registered. */
    static Provider bouncyCastle() {
        return Lazy.PROVIDER;
    }

    /** What was signed, which may be long. */
    interface Text {
        void writeTo(OutputStream out) throws IOException;
    }

    /** {@return whether the holder of this key signed this} */
    static boolean verify(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] signed, byte[] signature) {
        return verify(key, algorithm, out -> out.write(signed), signature);
    }

    /** {@return whether the holder of this key signed this} */
    static boolean verify(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, Text signed, byte[] signature) {
        try {
            return isBearable(CertKey.of(key)) && answer(key, algorithm, signed, signature);
        } catch (IOException | OperatorException | RuntimeException e) {
            return false;
        }
    }

    private static boolean answer(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, Text text, byte[] signature)
            throws IOException, OperatorException {
        try {
            return answer(new JcaContentVerifierProviderBuilder().build(key).get(algorithm), text, signature);
        } catch (OperatorException | RuntimeException unknown) {
            JcaContentVerifierProviderBuilder other =
                    new JcaContentVerifierProviderBuilder().setProvider(bouncyCastle());
            return answer(other.build(key).get(algorithm), text, signature);
        }
    }

    private static boolean answer(ContentVerifier verifier, Text text, byte[] signature) throws IOException {
        try (OutputStream out = verifier.getOutputStream()) {
            text.writeTo(out);
        }
        return verifier.verify(signature);
    }

    /** {@return whether to compute with it takes no longer than with an honest one} */
    static boolean isBearable(CertKey key) {
        return key.bits() <= MOST_BITS
                && key.exponent().map(BigInteger::bitLength).orElse(0) <= MOST_EXPONENT_BITS;
    }

    /** Loaded when it is first asked for. */
    private static final class Lazy {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
