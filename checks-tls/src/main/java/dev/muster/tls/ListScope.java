package dev.muster.tls;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** For which certificates a list speaks: one that is not named by a list for others is not good for that. */
final class ListScope {
    private static final Set<String> UNDERSTOOD = Set.of(
            Extension.issuingDistributionPoint.getId(),
            Extension.cRLNumber.getId(),
            Extension.authorityKeyIdentifier.getId());

    private ListScope() {}

    static boolean indirect(Extensions extensions) {
        return point(extensions).filter(IssuingDistributionPoint::isIndirectCRL).isPresent();
    }

    /** {@return why it says nothing about a leaf that it does not name, if that is so} */
    static Optional<String> of(Extensions extensions, X509 leaf) {
        if (extensions.getExtension(Extension.deltaCRLIndicator) != null) {
            return Optional.of("it is a delta, which names changes alone: name the complete list");
        }
        return point(extensions)
                .flatMap(point -> kind(point, leaf).or(() -> part(point, leaf)))
                .or(() -> strange(extensions));
    }

    private static Optional<IssuingDistributionPoint> point(Extensions extensions) {
        return Optional.ofNullable(extensions.getExtension(Extension.issuingDistributionPoint))
                .map(one -> IssuingDistributionPoint.getInstance(one.getParsedValue()));
    }

    private static Optional<String> strange(Extensions extensions) {
        return Arrays.stream(extensions.getCriticalExtensionOIDs())
                .map(ASN1ObjectIdentifier::getId)
                .filter(id -> !UNDERSTOOD.contains(id))
                .findFirst()
                .map(id -> "it has a critical extension that is not known here, " + id);
    }

    private static Optional<String> kind(IssuingDistributionPoint point, X509 leaf) {
        boolean authority = leaf.extensions().authority();
        if (point.onlyContainsAttributeCerts()) {
            return Optional.of("it is for attribute certificates alone");
        }
        if (point.onlyContainsCACerts() && !authority) {
            return Optional.of("it is for certificates of authorities alone");
        }
        if (point.onlyContainsUserCerts() && authority) {
            return Optional.of("it is not for certificates of authorities");
        }
        return point.getOnlySomeReasons() == null
                ? Optional.empty()
                : Optional.of("it is for some reasons of revocation alone");
    }

    /** An authority may divide its list; then the certificate says in which part it would stand. */
    private static Optional<String> part(IssuingDistributionPoint point, X509 leaf) {
        if (point.getDistributionPoint() == null) {
            return Optional.empty();
        }
        Set<String> part = names(point.getDistributionPoint()).collect(Collectors.toSet());
        List<String> wanted = named(leaf);
        if (wanted.stream().anyMatch(part::contains)) {
            return Optional.empty();
        }
        String which = wanted.isEmpty() ? "does not say in which" : "says in which: name " + wanted.get(0);
        return Optional.of("it is one part of the issuer's list, and not that of the certificate, which " + which);
    }

    private static List<String> named(X509 leaf) {
        Extension extension = leaf.holder().getExtension(Extension.cRLDistributionPoints);
        return extension == null
                ? List.of()
                : Arrays.stream(CRLDistPoint.getInstance(extension.getParsedValue())
                                .getDistributionPoints())
                        .map(DistributionPoint::getDistributionPoint)
                        .flatMap(ListScope::names)
                        .toList();
    }

    private static Stream<String> names(@Nullable DistributionPointName name) {
        return name == null || name.getType() != DistributionPointName.FULL_NAME
                ? Stream.empty()
                : Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())
                        .filter(one -> one.getTagNo() == GeneralName.uniformResourceIdentifier)
                        .map(one -> one.getName().toString());
    }
}
