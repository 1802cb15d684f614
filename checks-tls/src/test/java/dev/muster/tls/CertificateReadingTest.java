package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertificateReadingTest {
    private static CertificateTraits read(Issue issue) {
        return read(issue, "localhost");
    }

    private static CertificateTraits read(Issue issue, String host) {
        Seen<Presented> seen =
                SampleEndpoint.presented(issue.by(SampleEndpoint.root()).make(), Trust.End.TRUSTED);
        return CertificateReading.read(seen.value().orElseThrow(), host, Issue.NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST, true",
        "localhost., true",
        "127.0.0.1, true",
        "127.0.0.2, false",
        "::1, false",
        "localhost.example, false",
        "a.example.org, true",
        "A.Example.ORG, true",
        "example.org, false",
        "a.b.example.org, false",
        ".example.org, false",
        "xexample.org, false"
    })
    void names_match_as_rfc_9525_has_it(String host, boolean matches) {
        assertEquals(matches, read(Issue.leaf().name("*.example.org"), host).nameMatches());
    }

    @Test
    void the_common_name_is_no_name() {
        assertFalse(read(Issue.leaf().noNames()).nameMatches());
    }

    @Test
    void signatures_below_the_root_are_weighed() {
        assertEquals("", read(Issue.leaf()).weakHash());
        assertEquals("SHA256WITHECDSA", read(Issue.leaf()).signature());
        assertEquals("SHA-1", read(Issue.leaf().signature("SHA1withECDSA")).weakHash());
        Credential root = Issue.authority("rsa")
                .keys(Keys.rsa(2048))
                .signature("SHA1withRSA")
                .make();
        assertEquals("", weakHash(Issue.leaf().by(root)), "a root signs itself by whatever it likes");
        assertEquals("MD5", weakHash(Issue.leaf().by(root).signature("MD5withRSA")));
    }

    private static String weakHash(Issue issue) {
        Credential leaf = issue.make();
        Trust trust = new Trust(Trust.End.UNKNOWN_ROOT, List.of(leaf.certificate()), false, false, "");
        return CertificateReading.read(Presented.of(leaf.chain(), trust, Optional.empty(), 0), "localhost", Issue.NOW)
                .weakHash();
    }

    @Test
    void dates_count_but_for_the_anchors() {
        assertFalse(read(Issue.leaf()).expired());
        assertTrue(read(Issue.leaf().until(Issue.NOW.minusSeconds(1))).expired());
        assertTrue(read(Issue.leaf().from(Issue.NOW.plusSeconds(1))).notYetValid());
        Credential root =
                Issue.authority("old").until(Issue.NOW.minusSeconds(1)).make();
        Credential leaf = Issue.leaf().by(root).make();
        Trust trust = new Trust(Trust.End.TRUSTED, List.of(leaf.certificate(), root.certificate()), false, false, "");
        assertFalse(traits(leaf, trust).expired());
        Credential between = Issue.authority("between")
                .by(SampleEndpoint.root())
                .until(Issue.NOW.minusSeconds(1))
                .make();
        Credential below = Issue.leaf().by(between).make();
        Trust longer = new Trust(
                Trust.End.TRUSTED,
                List.of(
                        below.certificate(),
                        between.certificate(),
                        SampleEndpoint.root().certificate()),
                false,
                false,
                "");
        assertTrue(traits(below, longer).expired());
        assertEquals(Duration.ofDays(180), traits(below, longer).life());
    }

    @Test
    void trust_is_what_the_application_says() {
        Credential self = Issue.leaf().make();
        Trust trusted = new Trust(Trust.End.UNKNOWN_ROOT, List.of(self.certificate()), false, true, "");
        assertTrue(traits(self, trusted).trusted());
        Trust alone = new Trust(Trust.End.TRUSTED, List.of(self.certificate()), false, false, "");
        assertTrue(traits(self, alone).trusted());
        Trust cut = new Trust(Trust.End.INCOMPLETE, List.of(self.certificate()), false, false, "CN=x is missing");
        assertFalse(traits(self, cut).trusted());
        assertTrue(traits(self, cut).incomplete());
        assertEquals("CN=x is missing", traits(self, cut).distrust());
    }

    private static CertificateTraits traits(Credential leaf, Trust trust) {
        return CertificateReading.read(Presented.of(leaf.chain(), trust, Optional.empty(), 0), "localhost", Issue.NOW);
    }

    @ParameterizedTest
    @CsvSource({"REVOKED, '', true", "REVOKED, bad signature, false", "GOOD, '', false", "UNKNOWN, '', false"})
    void only_a_sound_staple_revokes(Standing.Status status, String problem, boolean revoked) {
        Credential leaf = Issue.leaf().make();
        Trust trust = new Trust(Trust.End.TRUSTED, List.of(leaf.certificate()), false, false, "");
        Standing staple = Standing.of(status, Instant.EPOCH, Optional.empty(), problem);
        CertificateTraits traits = CertificateReading.read(
                Presented.of(leaf.chain(), trust, Optional.of(staple), 0), "localhost", Issue.NOW);
        assertEquals(revoked, traits.revoked());
    }
}
