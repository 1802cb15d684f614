package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.Time;

/**
 * A list of revoked certificates: RFC 5280, section 5. It may be long, so its entries are walked over and not made into
 * objects.
 */
final class RevocationList {
    private static final String BEGIN = "-----BEGIN X509 CRL-----";
    private static final String END = "-----END X509 CRL-----";
    private static final int PARTS = 3;
    private static final int MOST_FIELDS = 7;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int REMOVED = 8;

    private final Der signed;
    private final AlgorithmIdentifier algorithm;
    private final byte[] signature;
    private final X500Name issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final Optional<Der> entries;
    private final Optional<Extensions> extensions;

    private RevocationList(byte[] bytes) throws IOException {
        List<Der> parts = Der.of(bytes).be(Der.SEQUENCE).children(PARTS);
        signed = parts.get(0).be(Der.SEQUENCE);
        algorithm = AlgorithmIdentifier.getInstance(parts.get(1).bytes());
        signature = ASN1BitString.getInstance(parts.get(2).bytes()).getOctets();
        Fields fields = new Fields(signed.children(MOST_FIELDS));
        fields.next(Der.INTEGER);
        if (!AlgorithmIdentifier.getInstance(fields.expect(Der.SEQUENCE).bytes())
                .equals(algorithm)) {
            throw new IOException("it names two algorithms");
        }
        issuer = X500Name.getInstance(fields.expect(Der.SEQUENCE).bytes());
        thisUpdate = fields.time().orElseThrow(() -> new IOException("it has no date"));
        nextUpdate = fields.time();
        entries = fields.next(Der.SEQUENCE);
        Optional<Der> tagged = fields.next(Der.FIRST);
        extensions = tagged.isPresent()
                ? Optional.of(Extensions.getInstance(tagged.get().content()))
                : Optional.empty();
        fields.end();
    }

    /** {@return how a leaf stands by a list, and why that proves nothing where it is so; whatever it is made of} */
    static Standing read(byte[] bytes, X509 leaf, X509 issuer) {
        try {
            return new RevocationList(der(bytes)).about(leaf, issuer);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Standing.nothing("it is malformed");
        }
    }

    private static byte[] der(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, BEGIN.length()), ISO_8859_1);
        if (!start.equals(BEGIN)) {
            return bytes;
        }
        String text = new String(bytes, ISO_8859_1);
        return Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.indexOf(END)));
    }

    private Standing about(X509 leaf, X509 by) throws IOException {
        Optional<String> stranger = stranger(leaf, by);
        if (stranger.isPresent()) {
            return standing(Standing.Status.UNKNOWN, Optional.empty(), stranger.get());
        }
        Optional<Revocation> revocation = entry(leaf);
        if (revocation.isPresent()) {
            return standing(Standing.Status.REVOKED, revocation, "");
        }
        return standing(
                Standing.Status.GOOD,
                Optional.empty(),
                extensions.flatMap(some -> ListScope.of(some, leaf)).orElse(""));
    }

    private Standing standing(Standing.Status status, Optional<Revocation> revocation, String problem) {
        return new Standing(status, thisUpdate, nextUpdate, revocation, 0, problem);
    }

    /** {@return why not even what it names can be believed} */
    private Optional<String> stranger(X509 leaf, X509 by) {
        if (!issuer.equals(leaf.holder().getIssuer())) {
            return Optional.of("it is the list of another issuer, " + issuer);
        }
        if (!signed.signedBy(by.holder().getSubjectPublicKeyInfo(), algorithm, signature)) {
            return Optional.of("its signature is not the issuer's");
        }
        boolean mayNot = by.extensions()
                .usage()
                .filter(usage -> !usage.hasUsages(KeyUsage.cRLSign))
                .isPresent();
        if (mayNot) {
            return Optional.of("the issuer may not sign lists: its key usage has no cRLSign");
        }
        return extensions.filter(ListScope::indirect).map(any -> "it is an indirect list, of several issuers");
    }

    private Optional<Revocation> entry(X509 leaf) throws IOException {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Der> found = entries.get()
                .first(one -> one.be(Der.SEQUENCE).first().integer().equals(leaf.serial()));
        return found.isEmpty() ? Optional.empty() : revocation(found.get(0).children(PARTS));
    }

    /** A delta also names those that are no longer revoked. */
    private static Optional<Revocation> revocation(List<Der> entry) throws IOException {
        int reason = entry.size() < PARTS
                ? 0
                : reason(Extensions.getInstance(entry.get(2).bytes()));
        return reason == REMOVED ? Optional.empty() : Optional.of(Revocation.of(instant(entry.get(1)), reason));
    }

    private static int reason(Extensions some) {
        Extension reason = some.getExtension(Extension.reasonCode);
        return reason == null
                ? 0
                : ASN1Enumerated.getInstance(reason.getParsedValue()).intValueExact();
    }

    private static Instant instant(Der time) throws IOException {
        return Time.getInstance(ASN1Primitive.fromByteArray(time.bytes()))
                .getDate()
                .toInstant();
    }

    /** The fields of a list, some of which may be missing. */
    private static final class Fields {
        private final List<Der> all;
        private int at;

        Fields(List<Der> all) {
            this.all = all;
        }

        Optional<Der> next(int tag) {
            boolean there = at < all.size() && all.get(at).tag() == tag;
            return there ? Optional.of(all.get(at++)) : Optional.empty();
        }

        Der expect(int tag) throws IOException {
            return next(tag).orElseThrow(() -> new IOException("a field is missing"));
        }

        Optional<Instant> time() throws IOException {
            Optional<Der> time = next(UTC_TIME).or(() -> next(GENERALIZED_TIME));
            return time.isPresent() ? Optional.of(instant(time.get())) : Optional.empty();
        }

        void end() throws IOException {
            if (at < all.size()) {
                throw new IOException("there is a field that does not belong there");
            }
        }
    }
}
