package dev.muster.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RevocationListTest {
    private static final String PART = "http://crl.test/7.crl";
    private static final Credential ISSUER = Issue.authority("issuer").make();
    private static final Credential LEAF = Issue.leaf().by(ISSUER).make();
    private static final Credential OTHER = Issue.leaf().by(ISSUER).make();

    private static Crl list() {
        return Crl.of(ISSUER).revoking(OTHER, CRLReason.superseded);
    }

    private static Standing read(byte[] bytes) {
        return RevocationList.read(bytes, LEAF.certificate(), ISSUER.certificate());
    }

    private static Standing read(Crl list) {
        return read(list.make());
    }

    private static IssuingDistributionPoint point(boolean users, boolean authorities, boolean indirect) {
        return new IssuingDistributionPoint(null, users, authorities, null, indirect, false);
    }

    @Test
    void what_it_does_not_name_is_good() {
        for (Standing standing : new Standing[] {
            read(list()), read(Crl.of(ISSUER)), read(list().pem().getBytes(US_ASCII))
        }) {
            assertEquals("", standing.problem());
            assertEquals(Standing.Status.GOOD, standing.status());
            assertEquals(Issue.NOW.minus(Duration.ofDays(1)), standing.thisUpdate());
            assertEquals(Optional.of(Issue.NOW.plus(Duration.ofDays(6))), standing.nextUpdate());
        }
        assertEquals(Optional.empty(), read(list().until(Optional.empty())).nextUpdate());
    }

    @Test
    void what_it_names_is_revoked_with_date_and_reason() {
        Standing standing = read(list().revoking(LEAF, CRLReason.keyCompromise));
        assertEquals(Standing.Status.REVOKED, standing.status());
        assertEquals(
                "revoked on 2026-11-18 (key compromised)",
                standing.revocation().orElseThrow().toString());
        assertEquals(
                "revoked on 2026-11-18",
                read(list().revoking(LEAF, 0)).revocation().orElseThrow().toString());
        assertEquals("revoked on 1970-01-01", Revocation.of(Instant.EPOCH, 11).toString());
        assertEquals("revoked on 1970-01-01", Revocation.of(Instant.EPOCH, -1).toString());
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of(point(true, false, false), ""),
                Arguments.of(point(false, true, false), "it is for certificates of authorities alone"),
                Arguments.of(
                        new IssuingDistributionPoint(null, false, false, null, false, true),
                        "it is for attribute certificates alone"),
                Arguments.of(
                        new IssuingDistributionPoint(
                                null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false),
                        "it is for some reasons of revocation alone"),
                Arguments.of(
                        new IssuingDistributionPoint(Crl.part(PART), true, false, null, false, false),
                        "it is one part of the issuer's list, and not that of the certificate, which does not say in which"),
                Arguments.of(
                        new IssuingDistributionPoint(
                                new DistributionPointName(
                                        DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER,
                                        new X500Name("CN=x").getRDNs()[0]),
                                true,
                                false,
                                null,
                                false,
                                false),
                        "it is one part of the issuer's list, and not that of the certificate, which does not say in which"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void of_a_part_nothing_follows_for_what_it_does_not_name(IssuingDistributionPoint scope, String problem) {
        assertEquals(problem, read(list().scope(scope)).problem());
        Standing named = read(list().scope(scope).revoking(LEAF, 0));
        assertEquals(Standing.Status.REVOKED, named.status());
        assertEquals("", named.problem());
    }

    @Test
    void the_certificate_says_in_which_part_it_would_stand() {
        Credential leaf = Issue.leaf()
                .by(ISSUER)
                .with(pointing(
                        new DistributionPoint(null, null, null), new DistributionPoint(Crl.part(PART), null, null)))
                .make();
        assertEquals("", read(leaf, PART).problem());
        assertEquals(
                "it is one part of the issuer's list, and not that of the certificate, which says in which: name "
                        + PART,
                read(leaf, "http://crl.test/8.crl").problem());
    }

    private static Standing read(Credential leaf, String part) {
        byte[] list = list().scope(new IssuingDistributionPoint(Crl.part(part), true, false, null, false, false))
                .make();
        return RevocationList.read(list, leaf.certificate(), ISSUER.certificate());
    }

    private static Extension pointing(DistributionPoint... points) {
        try {
            return Extension.create(Extension.cRLDistributionPoints, false, new CRLDistPoint(points));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_authority_is_not_in_a_list_of_users() {
        Credential leaf = Issue.leaf().authority().by(ISSUER).make();
        byte[] users = list().scope(point(true, false, false)).make();
        assertEquals(
                "it is not for certificates of authorities",
                RevocationList.read(users, leaf.certificate(), ISSUER.certificate())
                        .problem());
        byte[] authorities = list().scope(point(false, true, false)).make();
        assertEquals(
                "",
                RevocationList.read(authorities, leaf.certificate(), ISSUER.certificate())
                        .problem());
    }

    @Test
    void a_delta_names_changes() {
        String problem = "it is a delta, which names changes alone: name the complete list";
        Crl delta = list().with(Extension.deltaCRLIndicator, true, new ASN1Integer(1));
        assertEquals(problem, read(delta).problem());
        assertEquals(
                problem, read(delta.revoking(LEAF, CRLReason.removeFromCRL)).problem());
        Crl other = list().with(Extension.deltaCRLIndicator, true, new ASN1Integer(1));
        assertEquals(Standing.Status.REVOKED, read(other.revoking(LEAF, 1)).status());
    }

    @Test
    void what_is_not_understood_proves_nothing() {
        assertEquals(
                "it has a critical extension that is not known here, 1.2.3.4",
                read(list().with(new ASN1ObjectIdentifier("1.2.3.4"), true, DERNull.INSTANCE))
                        .problem());
        assertEquals(
                "",
                read(list().with(new ASN1ObjectIdentifier("1.2.3.4"), false, DERNull.INSTANCE)
                                .with(Extension.cRLNumber, false, new ASN1Integer(7)))
                        .problem());
    }

    @Test
    void a_stranger_s_list_proves_nothing_even_if_it_names_it() {
        Credential stranger = Issue.authority("stranger").make();
        assertEquals(
                "it is the list of another issuer, CN=stranger",
                read(Crl.of(stranger).revoking(LEAF, 1)).problem());
        Standing forged = read(list().revoking(LEAF, 1).signer(stranger));
        assertEquals("its signature is not the issuer's", forged.problem());
        assertEquals(Standing.Status.UNKNOWN, forged.status());
        assertEquals(
                "it is an indirect list, of several issuers",
                read(list().scope(point(false, false, true)).revoking(LEAF, 1)).problem());
        Credential mute = Issue.authority("issuer").usage(KeyUsage.keyCertSign).make();
        Credential leaf = Issue.leaf().by(mute).make();
        assertEquals(
                "the issuer may not sign lists: its key usage has no cRLSign",
                RevocationList.read(Crl.of(mute).make(), leaf.certificate(), mute.certificate())
                        .problem());
        Credential unlimited = Issue.authority("issuer").usage(0).make();
        assertEquals(
                "",
                RevocationList.read(
                                Crl.of(unlimited).make(),
                                Issue.leaf().by(unlimited).make().certificate(),
                                unlimited.certificate())
                        .problem());
    }

    @Test
    void a_changed_byte_is_told() {
        byte[] made = list().make();
        Standing unchanged = read(made);
        for (int i = 0; i < made.length; i++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] changed = made.clone();
                changed[i] ^= (byte) bit;
                Standing read = read(changed);
                assertTrue(read.equals(unchanged) || !read.problem().isEmpty(), i + ": " + read);
            }
            assertNotEquals("", read(Arrays.copyOf(made, i)).problem());
        }
        assertEquals(
                "it is malformed", read(Arrays.copyOf(made, made.length + 1)).problem());
        assertEquals(
                "it is malformed",
                read("-----BEGIN X509 CRL-----\n".getBytes(US_ASCII)).problem());
    }

    @Test
    void lengths_that_are_none_are_told() {
        for (String hex :
                new String[] {"", "30", "3080", "308100", "30850100000000", "3082ff", "30830f4240", "30843fffffff"}) {
            assertEquals(
                    "it is malformed",
                    read(hex.isEmpty() ? new byte[0] : bytes(hex)).problem(),
                    hex);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void a_long_list_is_walked_over() {
        Crl list = list();
        for (int i = 0; i < 5_000; i++) {
            list.revoking(BigInteger.valueOf(1_000_000 + i), 0);
        }
        assertEquals(Standing.Status.GOOD, read(list).status());
        assertEquals(Standing.Status.REVOKED, read(list.revoking(LEAF, 1)).status());
    }
}
