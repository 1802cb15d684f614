package dev.muster.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys made at test time, one of a kind for all tests of a run: to make them is the slow part. */
final class Keys {
    private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();

    private Keys() {}

    /** {@return an RSA key of this many bits, with the exponent 65537} */
    static KeyPair rsa(int bits) {
        return rsa(bits, RSAKeyGenParameterSpec.F4);
    }

    static KeyPair rsa(int bits, BigInteger exponent) {
        return of("RSA", bits + "/" + exponent, new RSAKeyGenParameterSpec(bits, exponent));
    }

    /** {@return a key on this curve, such as {@code secp256r1}} */
    static KeyPair ec(String curve) {
        return of("EC", curve, new ECGenParameterSpec(curve));
    }

    /** {@return a key of this name, beside the common one of its kind: an authority has another key than its leaves} */
    static KeyPair ec(String curve, String name) {
        return of("EC", curve + "/" + name, new ECGenParameterSpec(curve));
    }

    static KeyPair ed25519() {
        return of("Ed25519", "", NamedParameterSpec.ED25519);
    }

    static KeyPair dsa(int bits) {
        return MADE.computeIfAbsent("DSA" + bits, key -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
                generator.initialize(bits);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static KeyPair of(String kind, String name, AlgorithmParameterSpec spec) {
        return MADE.computeIfAbsent(kind + name, key -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
                generator.initialize(spec);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
