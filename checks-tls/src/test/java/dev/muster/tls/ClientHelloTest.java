package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent is a hello of its version to the letter. */
final class ClientHelloTest {
    private static HelloSeen sent(Protocol protocol, String host) throws IOException {
        ClientHello hello = ClientHello.of(protocol, Candidates.of(protocol).get(0));
        return HelloSeen.read(new ByteArrayInputStream(hello.bytes(host)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SSL2")
    void each_version_has_its_own_form(Protocol protocol) throws Exception {
        HelloSeen hello = sent(protocol, "shop.example");
        assertEquals(protocol.code(), hello.version());
        assertEquals(protocol == Protocol.SSL3 ? 0x0300 : 0x0301, hello.record());
        boolean newest = protocol == Protocol.TLS13;
        assertEquals(newest ? List.of(0) : List.of(1, 0), hello.compressions());
        assertEquals(!newest, hello.suites().contains(0x00FF), "the signalling value of RFC 5746");
        Set<Integer> extensions = switch (protocol) {
            case SSL3 -> Set.of();
            case TLS13 -> Set.of(0, 10, 13, 43, 45, 51);
            case TLS12 -> Set.of(0, 5, 10, 11, 13, 23);
            default -> Set.of(0, 5, 10, 11, 23);
        };
        Set<Integer> sent = new TreeSet<>(hello.extensions().keySet());
        sent.remove(21);
        assertEquals(new TreeSet<>(extensions), sent);
        assertFalse(hello.bytes() >= 256 && hello.bytes() < 512 && protocol != Protocol.SSL3, hello.bytes() + " bytes");
    }

    @Test
    void the_newest_has_no_key_to_share_and_offers_no_older_version() throws Exception {
        HelloSeen hello = sent(Protocol.TLS13, "shop.example");
        assertEquals(List.of(0, 0), hello.extensions().get(51));
        assertEquals(List.of(2, 3, 4), hello.extensions().get(43));
        assertTrue(hello.groups().contains(4588));
        assertTrue(hello.numbers(13, 2).containsAll(List.of(0x0804, 0x0201, 0x0203, 0x0202, 0x0905)));
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, shop.example",
        "shop.example., shop.example",
        "b\u00fccher.example, xn--bcher-kva.example",
        "localhost, localhost",
        "127.0.0.1, ''",
        "2001:db8::1, ''",
        "::1, ''",
        "., ''",
        "10.1, ''"
    })
    void a_name_is_told_and_an_address_is_not(String host, String told) throws Exception {
        assertEquals(told, sent(Protocol.TLS12, host).name());
        assertEquals(told, sent(Protocol.TLS13, host).name());
        assertEquals("", sent(Protocol.SSL3, host).name());
    }

    @Test
    void what_cannot_be_a_name_is_not_told() {
        assertTrue(ServerName.of("a".repeat(64) + ".example").isEmpty());
        assertTrue(ServerName.of("a123456789.".repeat(24) + "example").isEmpty());
    }

    @Test
    void a_hello_offers_no_more_suites_than_old_servers_bear_and_all_hellos_offer_all() {
        Set<Integer> all = new TreeSet<>();
        for (Protocol protocol : Protocol.values()) {
            Candidates.of(protocol).forEach(portion -> {
                assertTrue(portion.size() <= Candidates.MOST);
                all.addAll(portion);
            });
        }
        assertEquals(Suites.all().size(), all.size());
        assertEquals(1, Candidates.of(Protocol.TLS13).size());
        assertEquals(2, Candidates.of(Protocol.TLS10).size());
        assertEquals(4, Candidates.of(Protocol.TLS12).size());
        assertEquals(List.of(), Candidates.of(Protocol.SSL2));
        assertTrue(Candidates.of(Protocol.TLS12).get(0).containsAll(List.of(0xC02F, 0x002F, 0x009E, 0xCCA8)));
    }
}
