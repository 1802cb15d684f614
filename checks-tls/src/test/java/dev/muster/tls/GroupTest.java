package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.tls.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupTest {
    /** But for 25519 and 448, whose bits Bouncy Castle counts by the order, not by their rank. */
    @Test
    void agrees_with_bouncy_castle_on_every_number() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int code = 0; code <= 0xFFFF; code++) {
            Group group = Group.of(code);
            boolean ec = NamedGroup.refersToASpecificCurve(code);
            boolean field = NamedGroup.refersToASpecificFiniteField(code);
            if (ec != (group.kind() == Group.Kind.EC) || field != (group.kind() == Group.Kind.FINITE_FIELD)) {
                differences.add(code + " " + group);
            }
            if (ec || field) {
                compared++;
                int bits = ec ? NamedGroup.getCurveBits(code) : NamedGroup.getFiniteFieldBits(code);
                String name = NamedGroup.getName(code);
                if (!name.equals(group.name()) || (bits != group.bits() && code != 29 && code != 30)) {
                    differences.add(code + " " + name + " " + bits + " " + group + " " + group.bits());
                }
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(46, compared);
    }

    @ParameterizedTest
    @CsvSource({
        "4588, X25519MLKEM768, HYBRID, true",
        "4587, SecP256r1MLKEM768, HYBRID, true",
        "4589, SecP384r1MLKEM1024, HYBRID, true",
        "513, MLKEM768, KEM, true",
        "29, x25519, EC, false",
        "256, ffdhe2048, FINITE_FIELD, false",
        "0, 0x0000, UNKNOWN, false",
        "25497, 0x6399, UNKNOWN, false",
        "65281, 0xFF01, UNKNOWN, false"
    })
    void groups_have_a_name_and_a_kind(int code, String name, Group.Kind kind, boolean postQuantum) {
        Group group = Group.of(code);
        assertEquals(name, group.toString());
        assertEquals(kind, group.kind());
        assertEquals(postQuantum, group.postQuantum());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0A0A, 0x1A1A, 0x2A2A, 0x7A7A, 0xFAFA})
    void nonsense_is_known_as_such(int code) {
        assertEquals(Group.Kind.GREASE, Group.of(code).kind());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0A1A, 0x1A0A, 0x0B0B, 0xAAA0})
    void what_looks_a_little_like_it_is_not(int code) {
        assertEquals(Group.Kind.UNKNOWN, Group.of(code).kind());
    }

    @Test
    void groups_are_found_by_name() {
        assertEquals(29, Group.named("X25519").code());
        assertEquals(4588, Group.named("X25519MLKEM768").code());
        assertFalse(Group.named("nobody").postQuantum());
        assertTrue(Group.named("nobody").kind() == Group.Kind.UNKNOWN);
    }
}
