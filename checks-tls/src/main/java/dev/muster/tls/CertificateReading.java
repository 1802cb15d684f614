package dev.muster.tls;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.DefaultSignatureNameFinder;

/** Reads {@link CertificateTraits} off what was presented. */
final class CertificateReading {
    private CertificateReading() {}

    static CertificateTraits read(Presented presented, String host, Instant at) {
        X509 leaf = presented.leaf();
        Trust trust = presented.trust();
        List<X509> path = below(presented);
        return new CertificateTraits(
                PublicKeyTraits.of(leaf.holder().getSubjectPublicKeyInfo()),
                signature(leaf),
                weakHash(path),
                leaf.life(),
                trust.leafTrusted() || trust.end() == Trust.End.TRUSTED,
                trust.end() == Trust.End.INCOMPLETE,
                trust.detail(),
                names(leaf, host),
                path.stream().anyMatch(one -> at.isAfter(one.notAfter())),
                path.stream().anyMatch(one -> at.isBefore(one.notBefore())),
                presented.staple().filter(CertificateReading::revokes).isPresent());
    }

    /** The leaf and what is between it and the anchor, whose own dates and signature mean nothing. */
    private static List<X509> below(Presented presented) {
        List<X509> path = presented.trust().path();
        boolean anchored = presented.trust().end() == Trust.End.TRUSTED && path.size() > 1;
        if (path.isEmpty()) {
            return List.of(presented.leaf());
        }
        return anchored ? path.subList(0, path.size() - 1) : path;
    }

    private static String weakHash(List<X509> path) {
        List<String> signatures = path.stream()
                .filter(one -> !one.subject().equals(one.issuer()))
                .map(CertificateReading::signature)
                .toList();
        if (signatures.stream().anyMatch(name -> name.contains("MD2") || name.contains("MD5"))) {
            return "MD5";
        }
        boolean sha1 = signatures.stream().anyMatch(name -> name.contains("SHA1") || name.contains("SHA-1"));
        return sha1 ? "SHA-1" : "";
    }

    private static String signature(X509 certificate) {
        return signature(certificate.holder().getSignatureAlgorithm());
    }

    static String signature(AlgorithmIdentifier algorithm) {
        return new DefaultSignatureNameFinder().getAlgorithmName(algorithm).toUpperCase(Locale.ROOT);
    }

    private static boolean revokes(Staple staple) {
        return staple.problem().isEmpty() && staple.status() == Staple.Status.REVOKED;
    }

    private static boolean names(X509 leaf, String host) {
        Extension extension = leaf.holder().getExtension(Extension.subjectAlternativeName);
        if (extension == null) {
            return false;
        }
        GeneralName[] names =
                GeneralNames.getInstance(extension.getParsedValue()).getNames();
        return Arrays.stream(names)
                .anyMatch(name -> HostName.isAddress(host) ? isAddress(name, host) : isName(name, host));
    }

    private static boolean isAddress(GeneralName name, String host) {
        return name.getTagNo() == GeneralName.iPAddress
                && Arrays.equals(octets(name), octets(new GeneralName(GeneralName.iPAddress, host)));
    }

    private static byte[] octets(GeneralName address) {
        return ASN1OctetString.getInstance(address.getName()).getOctets();
    }

    /** A wildcard stands for one whole label, the first. */
    private static boolean isName(GeneralName name, String host) {
        if (name.getTagNo() != GeneralName.dNSName) {
            return false;
        }
        String wanted = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String pattern = name.getName().toString();
        if (!pattern.startsWith("*.")) {
            return pattern.equalsIgnoreCase(wanted);
        }
        int dot = wanted.indexOf('.');
        return dot > 0 && pattern.substring(1).equalsIgnoreCase(wanted.substring(dot));
    }
}
