package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;

final class PathsTest {
    private static final Credential ROOT = Issue.authority("root").make();

    private static Trust judge(Credential anchor, Credential leaf, Credential... others) {
        List<X509> sent = new ArrayList<>(List.of(leaf.certificate()));
        for (Credential other : others) {
            sent.add(other.certificate());
        }
        return Endpoints.of(sent, anchor).presented().trust();
    }

    private static String said(Credential leaf, Credential... others) {
        Trust trust = judge(ROOT, leaf, others);
        return trust.end() + " " + trust.detail();
    }

    @Test
    void any_order_will_do() {
        Credential one = Issue.authority("one").by(ROOT).make();
        Credential two = Issue.authority("two").by(one).make();
        Credential leaf = Issue.leaf().by(two).make();
        Credential stranger = Issue.authority("stranger").make();
        Trust trust = judge(ROOT, leaf, one, stranger, ROOT, two);
        assertEquals(Trust.End.TRUSTED, trust.end());
        assertEquals(
                List.of(leaf.certificate(), two.certificate(), one.certificate(), ROOT.certificate()), trust.path());
        assertEquals(false, trust.publicRoot());
        assertEquals(
                Trust.End.UNKNOWN_ROOT, judge(stranger, leaf, one, ROOT, two).end());
        assertEquals(Trust.End.TRUSTED, judge(one, leaf, two).end());
        assertEquals(Trust.End.TRUSTED, judge(leaf, leaf).end());
        assertTrue(judge(leaf, leaf).leafTrusted());
    }

    @Test
    void signed_across_either_root_will_do() {
        Credential old = Issue.authority("old").make();
        Credential between = Issue.authority("between").by(ROOT).make();
        Credential across = Issue.authority("between").by(old).make();
        Credential leaf = Issue.leaf().by(between).make();
        assertEquals(Trust.End.TRUSTED, judge(ROOT, leaf, across, between).end());
        assertEquals(Trust.End.TRUSTED, judge(old, leaf, between, across).end());
        assertEquals(
                Trust.End.UNKNOWN_ROOT,
                judge(Issue.authority("x").make(), leaf, between, across, old).end());
        assertEquals(
                Trust.End.INCOMPLETE,
                judge(Issue.authority("x").make(), leaf, between, across).end());
    }

    @Test
    void a_loop_ends() {
        Credential a = Issue.authority("a").make();
        Credential b = Issue.authority("b").by(a).make();
        Credential back = Issue.authority("a").by(b).make();
        Credential leaf = Issue.leaf().by(back).make();
        assertEquals(Trust.End.INCOMPLETE, judge(ROOT, leaf, back, b).end());
    }

    @Test
    void a_chain_too_long_ends() {
        Credential last = ROOT;
        List<Credential> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            last = Issue.authority("deep" + i).by(last).make();
            all.add(last);
        }
        Credential leaf = Issue.leaf().by(last).make();
        assertEquals(
                Trust.End.INCOMPLETE,
                judge(ROOT, leaf, all.toArray(new Credential[0])).end());
    }

    @Test
    void a_thicket_is_left_soon() {
        Credential a = Issue.authority("a").make();
        List<X509> sent = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sent.add(Issue.authority("a")
                    .by(a)
                    .until(Issue.NOW.plus(Duration.ofDays(1_000 + i)))
                    .make()
                    .certificate());
        }
        sent.add(0, Issue.leaf().by(a).make().certificate());
        Quick.run(() -> assertEquals(
                Trust.End.UNKNOWN_ROOT,
                Endpoints.of(sent, ROOT).presented().trust().end()));
    }

    @Test
    void dates_make_nobody_untrusted() {
        Credential between = Issue.authority("between")
                .by(ROOT)
                .until(Issue.NOW.minus(Duration.ofDays(500)))
                .make();
        Credential leaf = Issue.leaf()
                .by(between)
                .until(Issue.NOW.minus(Duration.ofDays(1)))
                .make();
        assertEquals(Trust.End.TRUSTED, judge(ROOT, leaf, between).end());
    }

    @Test
    void a_wrong_signature_is_no_path() {
        Credential thief = new Credential(ROOT.certificate(), Keys.ec("secp256r1", "thief"), List.of());
        assertEquals(
                "INCOMPLETE the issuer was neither sent nor is it in the store: CN=root",
                said(Issue.leaf().by(thief).make()));
    }

    private static Extension extension(
            ASN1ObjectIdentifier id, boolean critical, org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            return Extension.create(id, critical, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_authority_has_to_be_one() {
        Credential no = Issue.leaf().keys(Keys.ec("secp256r1", "no")).by(ROOT).make();
        Credential namesake = new Credential(no.certificate(), no.keys(), List.of());
        assertEquals(
                "REFUSED it was issued by a certificate that is no authority: CN=localhost",
                said(Issue.leaf().by(namesake).make(), no));
        Credential mute =
                Issue.authority("mute").usage(KeyUsage.cRLSign).by(ROOT).make();
        assertEquals(
                "REFUSED it was issued by an authority whose key usage has no keyCertSign: CN=mute",
                said(Issue.leaf().by(mute).make(), mute));
        Credential plain = Issue.authority("plain").usage(0).by(ROOT).make();
        assertEquals("TRUSTED CN=root", said(Issue.leaf().by(plain).make(), plain));
    }

    @Test
    void what_nobody_knows_and_is_critical_is_refused() {
        ASN1ObjectIdentifier strange = new ASN1ObjectIdentifier("1.2.3.4");
        assertEquals(
                "REFUSED a critical extension that clients do not know, 1.2.3.4, of CN=localhost",
                said(Issue.leaf()
                        .by(ROOT)
                        .with(extension(strange, true, DERNull.INSTANCE))
                        .make()));
        assertEquals(
                "TRUSTED CN=root",
                said(Issue.leaf()
                        .by(ROOT)
                        .with(extension(strange, false, DERNull.INSTANCE))
                        .make()));
    }

    private static Credential constrained(NameConstraints names) {
        return Issue.authority("narrow")
                .by(ROOT)
                .with(extension(Extension.nameConstraints, true, names))
                .make();
    }

    private static GeneralSubtree[] tree(String name) {
        return new GeneralSubtree[] {new GeneralSubtree(new GeneralName(GeneralName.dNSName, name))};
    }

    @Test
    void an_authority_may_be_bound_to_names() {
        Credential example = constrained(new NameConstraints(tree("example.com"), null));
        Credential notLocal = constrained(new NameConstraints(null, tree("localhost")));
        String refused = "REFUSED an authority in the path may not issue for the names of CN=localhost";
        assertEquals(refused, said(Issue.leaf().by(example).make(), example));
        assertEquals(refused, said(Issue.leaf().by(notLocal).make(), notLocal));
        assertEquals(
                "TRUSTED CN=root",
                said(Issue.leaf().noNames().name("a.example.com").by(example).make(), example));
        assertEquals("TRUSTED CN=root", said(Issue.leaf().noNames().by(notLocal).make(), notLocal));
        Credential self = Issue.authority("narrow").by(example).make();
        assertEquals(
                "TRUSTED CN=root",
                said(Issue.leaf().noNames().name("b.example.com").by(self).make(), self, example));
        Credential broken = Issue.authority("broken")
                .by(ROOT)
                .with(extension(Extension.nameConstraints, true, DERNull.INSTANCE))
                .make();
        assertEquals(
                "REFUSED the name constraints or names cannot be read of CN=broken",
                said(Issue.leaf().by(broken).make(), broken));
    }

    @Test
    void a_path_length_counts_authorities() {
        Credential none = Issue.authority("none").pathLength(0).by(ROOT).make();
        Credential one = Issue.authority("one").pathLength(1).by(ROOT).make();
        Credential below = Issue.authority("below").by(none).make();
        Credential second = Issue.authority("second").by(one).make();
        assertEquals("TRUSTED CN=root", said(Issue.leaf().by(none).make(), none));
        assertEquals("TRUSTED CN=root", said(Issue.leaf().by(second).make(), second, one));
        assertEquals(
                "REFUSED the path is longer than an authority in it allows, at CN=below",
                said(Issue.leaf().by(below).make(), below, none));
    }
}
