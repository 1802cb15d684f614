package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CertShownRuleTest {
    private final CertShownRule rule = new CertShownRule();

    @Test
    void a_certificate_that_came_is_named() {
        assertEquals("pass CN=localhost, 2 sent", Endpoints.of(Endpoints.leaf()).by(rule));
    }

    @Test
    void one_that_did_not_is_not_known() {
        assertEquals(
                "unknown no certificate was seen: it stalled",
                Endpoints.unseen().by(rule));
    }
}
