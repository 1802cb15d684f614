package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParametersHolder;
import org.bouncycastle.asn1.x9.X9FieldID;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The public key of a certificate, as far as it can be told without arithmetic.
 *
 * @param kind of its algorithm
 * @param bits of the modulus, of the curve's field, or of the strength of what has but one size; 0 if unknown
 * @param name for people, such as {@code RSA 2048} or {@code EC secp256r1}
 * @param exponent of RSA
 */
record CertKey(Kind kind, int bits, String name, Optional<BigInteger> exponent) {
    /** Kinds of keys. */
    enum Kind {
        RSA,
        DSA,
        EC,
        EDWARDS,
        ML_DSA,
        OTHER
    }

    private static final int FIELD_ID = 1;
    private static final String EC = "1.2.840.10045.2.1";
    private static final Map<String, CertKey> OF_ONE_SIZE = Map.of(
            "1.3.101.112", plain(Kind.EDWARDS, 256, "Ed25519"),
            "1.3.101.113", plain(Kind.EDWARDS, 448, "Ed448"),
            "2.16.840.1.101.3.4.3.17", plain(Kind.ML_DSA, 128, "ML-DSA-44"),
            "2.16.840.1.101.3.4.3.18", plain(Kind.ML_DSA, 192, "ML-DSA-65"),
            "2.16.840.1.101.3.4.3.19", plain(Kind.ML_DSA, 256, "ML-DSA-87"));

    /**
     * {@return what is known about a key}
     *
     * @throws IOException if it cannot be read
     */
    static CertKey of(SubjectPublicKeyInfo info) throws IOException {
        String algorithm = info.getAlgorithm().getAlgorithm().getId();
        return switch (algorithm) {
            case "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10" ->
                rsa(RSAPublicKey.getInstance(info.parsePublicKey()));
            case "1.2.840.10040.4.1" -> dsa(info);
            case EC -> ec(X962Parameters.getInstance(info.getAlgorithm().getParameters()));
            default -> OF_ONE_SIZE.getOrDefault(algorithm, plain(Kind.OTHER, 0, "key of the algorithm " + algorithm));
        };
    }

    /** {@return whether it is RSA's, and such that encrypting changes nothing or cannot be undone} */
    boolean weakExponent() {
        return exponent.filter(one -> one.compareTo(BigInteger.ONE) <= 0 || !one.testBit(0))
                .isPresent();
    }

    private static CertKey rsa(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        return new CertKey(Kind.RSA, bits, "RSA " + bits, Optional.of(key.getPublicExponent()));
    }

    /** The parameters may be left out and taken from the issuer's key. */
    private static CertKey dsa(SubjectPublicKeyInfo info) {
        boolean inherited = !(info.getAlgorithm().getParameters() instanceof ASN1Sequence);
        int bits = inherited
                ? 0
                : DSAParameter.getInstance(info.getAlgorithm().getParameters())
                        .getP()
                        .bitLength();
        return plain(Kind.DSA, bits, inherited ? "DSA" : "DSA " + bits);
    }

    private static CertKey ec(X962Parameters parameters) {
        if (parameters.isNamedCurve()) {
            return named(ASN1ObjectIdentifier.getInstance(parameters.getParameters()));
        }
        if (parameters.isImplicitlyCA()) {
            return plain(Kind.EC, 0, "EC on its issuer's curve");
        }
        X9FieldID field = X9FieldID.getInstance(
                ASN1Sequence.getInstance(parameters.getParameters()).getObjectAt(FIELD_ID));
        int bits = bits(field);
        return plain(Kind.EC, bits, "EC on an explicit curve of " + bits + " bits");
    }

    private static CertKey named(ASN1ObjectIdentifier curve) {
        X9ECParametersHolder known = ECNamedCurveTable.getByOIDLazy(curve);
        return known == null
                ? plain(Kind.EC, 0, "EC on the curve " + curve.getId())
                : plain(Kind.EC, known.getCurve().getFieldSize(), "EC " + title(curve));
    }

    /** The name that people know: secp256r1 is called prime256v1 elsewhere. */
    private static String title(ASN1ObjectIdentifier curve) {
        String name = SECNamedCurves.getName(curve);
        return name != null ? name : ECNamedCurveTable.getName(curve);
    }

    private static int bits(X9FieldID field) {
        return field.getIdentifier().equals(X9ObjectIdentifiers.prime_field)
                ? ASN1Integer.getInstance(field.getParameters())
                        .getPositiveValue()
                        .bitLength()
                : ASN1Integer.getInstance(
                                ASN1Sequence.getInstance(field.getParameters()).getObjectAt(0))
                        .intValueExact();
    }

    private static CertKey plain(Kind kind, int bits, String name) {
        return new CertKey(kind, bits, name, Optional.empty());
    }
}
