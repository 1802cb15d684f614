package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;

final class OcspAnswersTest {
    private static final Credential ISSUER = Issue.authority("issuer").make();
    private static final Credential LEAF = Issue.leaf().by(ISSUER).make();

    private static Ocsp good() {
        return Ocsp.about(LEAF, ISSUER);
    }

    private static String problem(byte[] bytes) {
        return OcspAnswers.read(new DEROctetString(bytes), LEAF.certificate(), Optional.of(ISSUER.certificate()))
                .problem();
    }

    @Test
    void reads_a_good_one() {
        Standing staple = good().read();
        assertEquals("", staple.problem());
        assertEquals(Standing.Status.GOOD, staple.status());
        assertEquals(Issue.NOW.minus(Duration.ofDays(1)), staple.thisUpdate());
        assertEquals(Optional.of(Issue.NOW.plus(Duration.ofDays(6))), staple.nextUpdate());
        assertEquals(Optional.empty(), good().until(Optional.empty()).read().nextUpdate());
    }

    @Test
    void reads_what_is_not_good() {
        Standing revoked =
                good().status(new RevokedStatus(Date.from(Issue.NOW), 1)).read();
        assertEquals(Standing.Status.REVOKED, revoked.status());
        assertEquals("", revoked.problem());
        assertEquals(
                Standing.Status.UNKNOWN,
                good().status(new UnknownStatus()).read().status());
    }

    @Test
    void tells_what_proves_nothing() {
        assertEquals("it is about another certificate", good().serial(7).read().problem());
        Credential stranger = Issue.authority("stranger").make();
        assertEquals(
                "it is signed neither by the issuer nor by one whom the issuer lets sign such answers",
                good().signer(stranger).read().problem());
        assertEquals(
                "it is about a certificate of another issuer",
                OcspAnswers.read(
                                new DEROctetString(good().make()),
                                LEAF.certificate(),
                                Optional.of(stranger.certificate()))
                        .problem());
        assertEquals(
                OcspAnswers.NO_ISSUER,
                OcspAnswers.read(new DEROctetString(good().make()), LEAF.certificate(), Optional.empty())
                        .problem());
        assertEquals("it is malformed", problem(new byte[0]));
        assertEquals("it is malformed", problem(new byte[] {0x30, 1}));
        assertEquals("it holds no answer but the responder's error 3", problem(Ocsp.error(3)));
        assertEquals("it is of a kind that nobody knows", problem(Ocsp.error(0)));
    }

    @Test
    void a_delegate_needs_the_purpose_the_issuer_and_its_dates() {
        String refused = "it is signed neither by the issuer nor by one whom the issuer lets sign such answers";
        Issue delegate = Issue.leaf().by(ISSUER).keys(Keys.ec("secp256r1", "delegate"));
        assertEquals(refused, good().enclosing(delegate.make()).read().problem());
        Credential right = delegate.purpose(KeyPurposeId.id_kp_OCSPSigning).make();
        assertEquals("", good().enclosing(right).read().problem());
        assertEquals(
                "its signature is wrong",
                good().enclosing(right)
                        .signer(Issue.authority("thief").make())
                        .read()
                        .problem());
        assertEquals(
                refused,
                good().enclosing(delegate.until(Issue.NOW.minus(Duration.ofDays(2)))
                                .make())
                        .read()
                        .problem());
        assertEquals(
                refused,
                good().enclosing(delegate.from(Issue.NOW)
                                .until(Issue.NOW.plus(Duration.ofDays(2)))
                                .make())
                        .read()
                        .problem());
        Issue others = Issue.leaf()
                .by(Issue.authority("other").make())
                .keys(Keys.ec("secp256r1", "delegate"))
                .purpose(KeyPurposeId.id_kp_OCSPSigning);
        assertEquals(refused, good().enclosing(others.make()).read().problem());
    }

    @Test
    void tells_when_and_why_it_was_revoked() {
        Date then = Date.from(Issue.NOW.minus(Duration.ofDays(2)));
        assertEquals(
                "revoked on 2026-11-19 (key compromised)",
                good().status(new RevokedStatus(then, 1))
                        .read()
                        .revocation()
                        .orElseThrow()
                        .toString());
        assertEquals(
                "revoked on 2026-11-19",
                good().status(new RevokedStatus(then))
                        .read()
                        .revocation()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void what_a_delegate_signed_ends_with_the_delegate() {
        Credential ending = Issue.leaf()
                .by(ISSUER)
                .keys(Keys.ec("secp256r1", "delegate"))
                .purpose(KeyPurposeId.id_kp_OCSPSigning)
                .until(Issue.NOW.plus(Duration.ofDays(1)))
                .make();
        assertEquals(
                Optional.of(Issue.NOW.plus(Duration.ofDays(1))),
                good().enclosing(ending).read().nextUpdate());
        assertEquals(
                Optional.of(Issue.NOW.plus(Duration.ofDays(1))),
                good().enclosing(ending).until(Optional.empty()).read().nextUpdate());
    }

    @Test
    void counts_timestamps_inside() {
        byte[] two = {0, 6, 0, 1, 0, 0, 1, 0};
        assertEquals(2, good().timestamps(new DEROctetString(two)).read().timestamps());
        assertEquals(
                0,
                good().timestamps(new DEROctetString(new byte[] {0, 9})).read().timestamps());
        assertEquals(0, good().timestamps(DERNull.INSTANCE).read().timestamps());
        assertEquals(0, good().read().timestamps());
    }

    @Test
    void a_changed_byte_changes_nothing_or_is_told() {
        byte[] made = good().make();
        Standing unchanged = good().read();
        for (int i = 0; i < made.length; i++) {
            byte[] changed = made.clone();
            changed[i] ^= 1;
            Standing read = OcspAnswers.read(
                    new DEROctetString(changed), LEAF.certificate(), Optional.of(ISSUER.certificate()));
            assertTrue(read.equals(unchanged) || !read.problem().isEmpty(), read.toString());
        }
    }

    @Test
    void a_status_of_another_kind_is_none() {
        assertEquals(Optional.empty(), OcspAnswers.inStatus(new byte[] {2, 0, 0, 1, 9}));
        assertEquals(Optional.empty(), OcspAnswers.inStatus(new byte[] {1, 0, 0}));
        assertEquals(Optional.of(new DEROctetString(new byte[] {9})), OcspAnswers.inStatus(new byte[] {1, 0, 0, 1, 9}));
    }
}
