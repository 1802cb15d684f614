package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SuitesTest {
    @Test
    void suites_are_known_by_number_and_a_stranger_is_called_by_it() {
        assertEquals("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", Suites.of(0xC02F).name());
        assertEquals("TLS_RSA_EXPORT_WITH_RC4_40_MD5", Suites.of(0x0003).name());
        assertEquals("0x7A7A", Suites.of(0x7A7A).name());
        assertEquals(352, Suites.all().size());
    }
}
