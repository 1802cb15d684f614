package dev.muster.config;

import dev.muster.config.JwtAlgorithm.Family;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be said of a key in PEM: its family and size, nothing of the key itself.
 *
 * @param family of algorithms it serves
 * @param bits of the RSA modulus or the order of the curve; 0 for Edwards curves
 */
record PemKey(Family family, int bits) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    /** What PKCS#8 puts before a PKCS#1 key: version 0 and the algorithm rsaEncryption. */
    private static final byte[] RSA_VERSION_AND_ALGORITHM =
            HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    /** {@return whether the text begins like PEM} */
    static boolean looksLike(String text) {
        return text.stripLeading().startsWith("-----BEGIN ");
    }

    /** {@return the first block, if it holds a key that is not encrypted, in a form this platform reads} */
    static Optional<PemKey> read(String text) {
        Matcher matcher = BLOCK.matcher(text.replace("\\n", "\n"));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(matcher.group(2));
            return key(matcher.group(1), der).flatMap(PemKey::of);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<? extends Key> key(String label, byte[] der) throws GeneralSecurityException {
        return switch (label) {
            case "PRIVATE KEY" -> decode(new PKCS8EncodedKeySpec(der));
            case "RSA PRIVATE KEY" -> decode(new PKCS8EncodedKeySpec(wrapped(der)));
            case "PUBLIC KEY" -> decode(new X509EncodedKeySpec(der));
            case "CERTIFICATE" ->
                Optional.of(CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der))
                        .getPublicKey());
            default -> Optional.empty();
        };
    }

    private static Optional<Key> decode(KeySpec spec) {
        return Stream.of("RSA", "EC", "EdDSA", "RSASSA-PSS")
                .flatMap(algorithm -> decode(algorithm, spec).stream())
                .findFirst();
    }

    private static Optional<Key> decode(String algorithm, KeySpec spec) {
        try {
            KeyFactory factory = KeyFactory.getInstance(algorithm);
            return Optional.of(
                    spec instanceof PKCS8EncodedKeySpec ? factory.generatePrivate(spec) : factory.generatePublic(spec));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // a key of another family
        }
    }

    private static Optional<PemKey> of(Key key) {
        if (key instanceof RSAKey rsa) {
            return Optional.of(new PemKey(Family.RSA, rsa.getModulus().bitLength()));
        }
        if (key instanceof ECKey ec) {
            return Optional.of(new PemKey(Family.EC, ec.getParams().getOrder().bitLength()));
        }
        return key instanceof EdECKey ? Optional.of(new PemKey(Family.EDWARDS, 0)) : Optional.empty();
    }

    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(RSA_VERSION_AND_ALGORITHM);
        body.writeBytes(tagged(OCTETS, pkcs1));
        return tagged(SEQUENCE, body.toByteArray());
    }

    /** DER, with the length in its four-byte form, which every decoder takes that takes BER. */
    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x82);
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
