package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a ServerKeyExchange shows, suite by suite. */
final class KeyParametersTest {
    private static final int ECDHE_RSA = 0xC02F;
    private static final int ECDHE_PSK = 0xC035;
    private static final int ECDH_ANON = 0xC018;
    private static final int DHE_RSA = 0x0033;
    private static final int DHE_PSK = 0x0090;
    private static final int DH_ANON = 0x0034;
    private static final int RSA_EXPORT = 0x0003;
    private static final int ECDH_RSA = 0xC00E;

    private static OptionalInt curve(int suite, int... octets) {
        return KeyParameters.curve(suite, bytes(octets));
    }

    private static OptionalInt bits(int suite, int... octets) {
        return KeyParameters.bits(suite, bytes(octets));
    }

    private static byte[] bytes(int... octets) {
        Writer writer = new Writer();
        for (int octet : octets) {
            writer.number(1, octet);
        }
        return writer.bytes();
    }

    @Test
    void a_curve_has_a_number_or_is_spelled_out() {
        assertEquals(OptionalInt.of(23), curve(ECDHE_RSA, 3, 0, 23, 1, 4));
        assertEquals(OptionalInt.of(23), curve(ECDH_ANON, 3, 0, 23));
        assertEquals(OptionalInt.of(29), curve(ECDHE_PSK, 0, 1, 65, 3, 0, 29));
        assertEquals(OptionalInt.of(KeyParameters.EXPLICIT_PRIME), curve(ECDHE_RSA, 1, 9));
        assertEquals(OptionalInt.of(KeyParameters.EXPLICIT_CHAR2), curve(ECDHE_RSA, 2, 9));
        assertEquals(OptionalInt.empty(), curve(ECDHE_RSA, 4, 0, 23));
        assertEquals(OptionalInt.empty(), curve(ECDHE_RSA, 3, 0));
        assertEquals(OptionalInt.empty(), curve(DHE_RSA, 3, 0, 23));
        assertEquals(OptionalInt.empty(), curve(ECDH_RSA, 3, 0, 23));
    }

    @Test
    void a_field_is_as_large_as_its_prime_without_leading_zeros() {
        assertEquals(OptionalInt.of(15), bits(DHE_RSA, 0, 3, 0, 0x7f, 0xff, 0, 1, 2));
        assertEquals(OptionalInt.of(16), bits(DH_ANON, 0, 2, 0xff, 0xff));
        assertEquals(OptionalInt.of(8), bits(DHE_PSK, 0, 2, 65, 66, 0, 1, 0xff));
        assertEquals(OptionalInt.empty(), bits(DHE_RSA, 0, 9, 1));
        assertEquals(OptionalInt.empty(), bits(RSA_EXPORT, 0, 2, 0xff, 0xff));
    }
}
