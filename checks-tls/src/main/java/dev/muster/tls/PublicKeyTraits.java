package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A key, as far as its strength goes. One that cannot be read is of an unknown kind and no bits.
 *
 * @param kind of key
 * @param bits of modulus, curve or, of ML-DSA, bytes of the private key, as ratings have it
 * @param weakExponent whether RSA's exponent is 1
 * @param curve the number of its curve in dots; empty if it is on none that has one
 */
record PublicKeyTraits(KeyKind kind, int bits, boolean weakExponent, String curve) {
    static final String P256 = X9ObjectIdentifiers.prime256v1.getId();
    static final String P384 = "1.3.132.0.34";

    private static final PublicKeyTraits UNKNOWN = new PublicKeyTraits(KeyKind.OTHER, 0, false, "");

    private static final Map<ASN1ObjectIdentifier, PublicKeyTraits> FIXED = Map.of(
            EdECObjectIdentifiers.id_Ed25519,
            new PublicKeyTraits(KeyKind.EDDSA, 256, false, ""),
            EdECObjectIdentifiers.id_Ed448,
            new PublicKeyTraits(KeyKind.EDDSA, 448, false, ""),
            NISTObjectIdentifiers.id_ml_dsa_44,
            new PublicKeyTraits(KeyKind.ML_DSA, 2560, false, ""),
            NISTObjectIdentifiers.id_ml_dsa_65,
            new PublicKeyTraits(KeyKind.ML_DSA, 4032, false, ""),
            NISTObjectIdentifiers.id_ml_dsa_87,
            new PublicKeyTraits(KeyKind.ML_DSA, 4896, false, ""));

    static PublicKeyTraits of(SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
        try {
            if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                    || algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
                return rsa(RSAPublicKey.getInstance(key.parsePublicKey()));
            }
            if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
                return ec(X962Parameters.getInstance(key.getAlgorithm().getParameters()));
            }
            if (algorithm.equals(X9ObjectIdentifiers.id_dsa)) {
                BigInteger p = DSAParameter.getInstance(key.getAlgorithm().getParameters())
                        .getP();
                return new PublicKeyTraits(KeyKind.DSA, p.bitLength(), false, "");
            }
        } catch (IOException | RuntimeException e) {
            return UNKNOWN;
        }
        return FIXED.getOrDefault(algorithm, UNKNOWN);
    }

    private static PublicKeyTraits rsa(RSAPublicKey key) {
        boolean weak = key.getPublicExponent().compareTo(BigInteger.ONE) <= 0;
        return new PublicKeyTraits(KeyKind.RSA, key.getModulus().bitLength(), weak, "");
    }

    private static PublicKeyTraits ec(X962Parameters parameters) {
        if (parameters.isNamedCurve()) {
            ASN1ObjectIdentifier curve = ASN1ObjectIdentifier.getInstance(parameters.getParameters());
            int bits = ECNamedCurveTable.getByOID(curve).getCurve().getFieldSize();
            return new PublicKeyTraits(KeyKind.EC, bits, false, curve.getId());
        }
        int bits = X9ECParameters.getInstance(parameters.getParameters())
                .getCurve()
                .getFieldSize();
        return new PublicKeyTraits(KeyKind.EC, bits, false, "");
    }
}
