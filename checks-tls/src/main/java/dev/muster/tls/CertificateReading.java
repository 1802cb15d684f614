package dev.muster.tls;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Reads {@link CertificateTraits} off what was presented. */
final class CertificateReading {
    private CertificateReading() {}

    static CertificateTraits read(Presented presented, String host, Instant at) {
        X509 leaf = presented.leaf();
        Trust trust = presented.trust();
        List<X509> path = below(presented);
        return new CertificateTraits(
                leaf.key(),
                leaf.signature().name().toUpperCase(Locale.ROOT),
                weakHash(path),
                leaf.life(),
                trust.leafTrusted() || trust.end() == Trust.End.TRUSTED,
                trust.end() == Trust.End.INCOMPLETE,
                trust.detail(),
                HostName.matches(leaf, host),
                path.stream().anyMatch(one -> Expiry.expired(one, at)),
                path.stream().anyMatch(one -> Expiry.early(one, at)),
                Evidence.about(presented).stream().anyMatch(one -> one.revokes(at)));
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
        List<String> hashes = path.stream()
                .filter(one -> !one.selfIssued())
                .map(one -> one.signature().hash())
                .toList();
        if (hashes.stream().anyMatch(hash -> hash.startsWith("MD"))) {
            return "MD5";
        }
        return hashes.contains("SHA-1") ? "SHA-1" : "";
    }
}
