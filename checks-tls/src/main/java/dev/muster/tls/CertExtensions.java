package dev.muster.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What the extensions of a certificate say that rules ask about.
 *
 * @param named whether there is a subjectAltName at all
 * @param names of hosts in it
 * @param addresses in it
 * @param purposes of the extended key usage, as object identifiers; empty without that extension
 * @param usage of the key; empty without that extension
 * @param constraints basic ones; empty without that extension
 * @param mustStaple whether it demands a stapled answer
 * @param timestamps of RFC 6962 inside it
 */
record CertExtensions(
        boolean named,
        List<String> names,
        List<InetAddress> addresses,
        Optional<List<String>> purposes,
        Optional<KeyUsage> usage,
        Optional<BasicConstraints> constraints,
        boolean mustStaple,
        int timestamps) {
    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");
    private static final ASN1ObjectIdentifier TIMESTAMPS = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
    private static final int STATUS_REQUEST = 5;

    /**
     * {@return what they say}
     *
     * @throws IOException if one that is asked about cannot be read
     */
    static CertExtensions of(X509CertificateHolder holder) throws IOException {
        Optional<List<GeneralName>> names = read(
                holder,
                Extension.subjectAlternativeName,
                value -> List.of(GeneralNames.getInstance(value).getNames()));
        List<GeneralName> all = names.orElse(List.of());
        return new CertExtensions(
                names.isPresent(),
                names(all),
                addresses(all),
                read(holder, Extension.extendedKeyUsage, CertExtensions::purposes),
                read(holder, Extension.keyUsage, KeyUsage::getInstance),
                read(holder, Extension.basicConstraints, CertExtensions::constraints),
                read(holder, TLS_FEATURE, CertExtensions::demandsStaple).orElse(false),
                timestamps(read(
                        holder,
                        TIMESTAMPS,
                        value -> ASN1OctetString.getInstance(value).getOctets())));
    }

    private static <T> Optional<T> read(
            X509CertificateHolder holder, ASN1ObjectIdentifier id, Function<ASN1Encodable, T> reader)
            throws IOException {
        Extension extension = holder.getExtension(id);
        if (extension == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(extension.getParsedValue()));
        } catch (RuntimeException e) {
            throw new IOException("its extension " + id.getId() + " cannot be read", e);
        }
    }

    private static List<String> names(List<GeneralName> all) throws IOException {
        List<String> names = new ArrayList<>();
        for (GeneralName one : all) {
            if (one.getTagNo() == GeneralName.dNSName) {
                names.add(ASN1IA5String.getInstance(one.getName()).getString());
            }
        }
        return List.copyOf(names);
    }

    private static List<InetAddress> addresses(List<GeneralName> all) throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        for (GeneralName one : all) {
            if (one.getTagNo() == GeneralName.iPAddress) {
                addresses.add(InetAddress.getByAddress(
                        ASN1OctetString.getInstance(one.getName()).getOctets()));
            }
        }
        return List.copyOf(addresses);
    }

    private static List<String> purposes(ASN1Encodable value) {
        return Arrays.stream(ExtendedKeyUsage.getInstance(value).getUsages())
                .map(KeyPurposeId::getId)
                .toList();
    }

    private static BasicConstraints constraints(ASN1Encodable value) {
        BasicConstraints constraints = BasicConstraints.getInstance(value);
        constraints.isCA();
        return constraints;
    }

    private static boolean demandsStaple(ASN1Encodable value) {
        for (ASN1Encodable feature : ASN1Sequence.getInstance(value)) {
            if (ASN1Integer.getInstance(feature).hasValue(STATUS_REQUEST)) {
                return true;
            }
        }
        return false;
    }

    private static int timestamps(Optional<byte[]> list) throws IOException {
        return list.isPresent() ? Timestamps.count(list.get()) : 0;
    }

    /** {@return whether it may sign certificates} */
    boolean authority() {
        return constraints.isPresent() && constraints.get().isCA();
    }
}
