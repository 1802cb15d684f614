package dev.muster.tls;

import java.util.Map;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureNameFinder;

/**
 * By which algorithm something was signed.
 *
 * @param name for people, such as {@code SHA256WITHRSA}
 * @param hash it uses, such as {@code SHA-1}; empty where the algorithm brings its own, or is not known
 */
record CertSignature(String name, String hash) {
    private static final DefaultSignatureNameFinder NAMES = new DefaultSignatureNameFinder();

    private static final Map<String, String> HASHES = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.2", "MD2"),
            Map.entry("1.2.840.113549.1.1.3", "MD4"),
            Map.entry("1.2.840.113549.1.1.4", "MD5"),
            Map.entry("1.2.840.113549.1.1.5", "SHA-1"),
            Map.entry("1.2.840.113549.1.1.14", "SHA-224"),
            Map.entry("1.2.840.113549.1.1.11", "SHA-256"),
            Map.entry("1.2.840.113549.1.1.12", "SHA-384"),
            Map.entry("1.2.840.113549.1.1.13", "SHA-512"),
            Map.entry("1.3.14.3.2.3", "MD5"),
            Map.entry("1.3.14.3.2.13", "SHA-1"),
            Map.entry("1.3.14.3.2.27", "SHA-1"),
            Map.entry("1.3.14.3.2.29", "SHA-1"),
            Map.entry("1.2.840.10040.4.3", "SHA-1"),
            Map.entry("2.16.840.1.101.3.4.3.1", "SHA-224"),
            Map.entry("2.16.840.1.101.3.4.3.2", "SHA-256"),
            Map.entry("2.16.840.1.101.3.4.3.3", "SHA-384"),
            Map.entry("2.16.840.1.101.3.4.3.4", "SHA-512"),
            Map.entry("1.2.840.10045.4.1", "SHA-1"),
            Map.entry("1.2.840.10045.4.3.1", "SHA-224"),
            Map.entry("1.2.840.10045.4.3.2", "SHA-256"),
            Map.entry("1.2.840.10045.4.3.3", "SHA-384"),
            Map.entry("1.2.840.10045.4.3.4", "SHA-512"),
            // Of a hash alone, as RSASSA-PSS names it.
            Map.entry("1.2.840.113549.2.2", "MD2"),
            Map.entry("1.2.840.113549.2.5", "MD5"),
            Map.entry("1.3.14.3.2.26", "SHA-1"),
            Map.entry("2.16.840.1.101.3.4.2.4", "SHA-224"),
            Map.entry("2.16.840.1.101.3.4.2.1", "SHA-256"),
            Map.entry("2.16.840.1.101.3.4.2.2", "SHA-384"),
            Map.entry("2.16.840.1.101.3.4.2.3", "SHA-512"));

    static CertSignature of(AlgorithmIdentifier algorithm) {
        String id = algorithm.getAlgorithm().getId();
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return pss(algorithm);
        }
        return new CertSignature(NAMES.getAlgorithmName(algorithm), HASHES.getOrDefault(id, ""));
    }

    /** Parameters that are left out mean SHA-1. */
    private static CertSignature pss(AlgorithmIdentifier algorithm) {
        RSASSAPSSparams parameters = algorithm.getParameters() == null
                ? new RSASSAPSSparams()
                : RSASSAPSSparams.getInstance(algorithm.getParameters());
        String id = parameters.getHashAlgorithm().getAlgorithm().getId();
        String hash = HASHES.getOrDefault(id, id);
        return new CertSignature("RSASSA-PSS with " + hash, hash);
    }

    /** {@return whether collisions of its hash can be made} */
    boolean weak() {
        return hash.startsWith("MD") || hash.equals("SHA-1");
    }
}
