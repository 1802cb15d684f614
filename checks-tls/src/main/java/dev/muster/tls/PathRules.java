package dev.muster.tls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/**
 * What RFC 5280, section 6.1, demands of a path whose names and signatures fit already, but for two things: dates, which
 * have rules of their own, and policies, about which no TLS client asks. The JDK's validator would refuse weak keys and
 * old dates with the same word, Bouncy Castle's takes half a second to load.
 */
final class PathRules {
    private static final Set<String> UNDERSTOOD = Set.of(
            Extension.basicConstraints.getId(),
            Extension.keyUsage.getId(),
            Extension.extendedKeyUsage.getId(),
            Extension.subjectAlternativeName.getId(),
            Extension.nameConstraints.getId(),
            Extension.certificatePolicies.getId(),
            Extension.policyMappings.getId(),
            Extension.policyConstraints.getId(),
            Extension.inhibitAnyPolicy.getId(),
            Extension.cRLDistributionPoints.getId(),
            "1.3.6.1.5.5.7.1.24");

    private PathRules() {}

    /**
     * {@return why a path is refused, if it is}
     *
     * @param path from the leaf to the anchor, whose own extensions bind nobody
     */
    static Optional<String> refusal(List<X509> path) {
        PKIXNameConstraintValidator names = new PKIXNameConstraintValidator();
        int above = path.size() - 2;
        int room = Integer.MAX_VALUE;
        for (int i = above; i >= 0; i--) {
            X509 one = path.get(i);
            Optional<String> refused = critical(one)
                    .or(() -> constrained(one, names, one.equals(path.get(0))))
                    .or(() -> one.equals(path.get(0)) ? Optional.empty() : authority(one));
            if (refused.isPresent()) {
                return refused;
            }
            if (i > 0) {
                if (!one.selfIssued() && room-- == 0) {
                    return Optional.of("the path is longer than an authority in it allows, at " + one.subject());
                }
                room = Math.min(room, length(one));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> critical(X509 one) {
        return Stream.of(
                        one.holder().getExtensions() == null
                                ? new ASN1ObjectIdentifier[0]
                                : one.holder().getExtensions().getCriticalExtensionOIDs())
                .map(ASN1ObjectIdentifier::getId)
                .filter(id -> !UNDERSTOOD.contains(id))
                .findFirst()
                .map(id -> "a critical extension that clients do not know, " + id + ", of " + one.subject());
    }

    private static Optional<String> authority(X509 one) {
        if (!one.extensions().authority()) {
            return Optional.of("it was issued by a certificate that is no authority: " + one.subject());
        }
        boolean signs = one.extensions()
                .usage()
                .map(usage -> usage.hasUsages(KeyUsage.keyCertSign))
                .orElse(true);
        return signs
                ? Optional.empty()
                : Optional.of("it was issued by an authority whose key usage has no keyCertSign: " + one.subject());
    }

    private static int length(X509 one) {
        return one.extensions()
                .constraints()
                .flatMap(constraints -> Optional.ofNullable(constraints.getPathLenConstraint()))
                .map(limit -> limit.bitLength() < Integer.SIZE ? limit.intValue() : Integer.MAX_VALUE)
                .orElse(Integer.MAX_VALUE);
    }

    /** Checks against what those above allow, and adds what this one allows to those below. */
    private static Optional<String> constrained(X509 one, PKIXNameConstraintValidator names, boolean last) {
        try {
            if (last || !one.selfIssued()) {
                check(one, names);
            }
            add(one, names);
            return Optional.empty();
        } catch (NameConstraintValidatorException e) {
            return Optional.of("an authority in the path may not issue for the names of " + one.subject());
        } catch (RuntimeException e) {
            return Optional.of("the name constraints or names cannot be read of " + one.subject());
        }
    }

    private static void check(X509 one, PKIXNameConstraintValidator names) throws NameConstraintValidatorException {
        X500Name subject = one.holder().getSubject();
        if (subject.getRDNs().length > 0) {
            names.checkPermittedDN(subject);
            names.checkExcludedDN(subject);
        }
        Extension extension = one.holder().getExtension(Extension.subjectAlternativeName);
        if (extension != null) {
            for (GeneralName name :
                    GeneralNames.getInstance(extension.getParsedValue()).getNames()) {
                names.checkPermitted(name);
                names.checkExcluded(name);
            }
        }
    }

    private static void add(X509 one, PKIXNameConstraintValidator names) {
        Extension extension = one.holder().getExtension(Extension.nameConstraints);
        if (extension != null) {
            NameConstraints constraints = NameConstraints.getInstance(extension.getParsedValue());
            if (constraints.getPermittedSubtrees() != null) {
                names.intersectPermittedSubtree(constraints.getPermittedSubtrees());
            }
            if (constraints.getExcludedSubtrees() != null) {
                for (GeneralSubtree tree : constraints.getExcludedSubtrees()) {
                    names.addExcludedSubtree(tree);
                }
            }
        }
    }
}
