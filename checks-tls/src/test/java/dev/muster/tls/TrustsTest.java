package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrustsTest {
    private static final Credential ROOT = Issue.authority("root").make();
    private static final Credential LEAF = Issue.leaf().by(ROOT).make();

    @Test
    void a_handshake_becomes_who_is_there() throws Exception {
        Handshaken seen = new Handshaken(
                LEAF.chain(),
                Seen.not("x"),
                Optional.of(new org.bouncycastle.asn1.DEROctetString(
                        Ocsp.about(LEAF, ROOT).make())),
                3,
                false,
                Seen.not("x"));
        Presented presented = Trusts.presented(seen, TrustStores.of(ROOT.trust()));
        assertEquals("", presented.staple().orElseThrow().problem());
        assertEquals(3, presented.otherTimestamps());
        assertEquals(
                OcspAnswers.NO_ISSUER,
                Trusts.presented(
                                seen, TrustStores.of(Issue.authority("x").make().trust()))
                        .staple()
                        .orElseThrow()
                        .problem());
    }
}
