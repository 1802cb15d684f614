package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "LOCALHOST",
                "db.localhost",
                "localhost.localdomain",
                "127.0.0.1",
                "127.12.0.255",
                "::1",
                "[::1]",
                "0:0:0:0:0:0:0:1",
                "0000::0001",
                "::ffff:127.0.0.1"
            })
    void these_are_on_this_machine(String name) {
        assertEquals(Host.Reach.LOOPBACK, Host.of(name).reach());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.internal",
                "localhost.example.com",
                "10.0.0.1",
                "128.0.0.1",
                "127.0.0",
                "127.0.0.1.nip.io",
                "127.0.0.",
                "127.0.0.1000",
                "127.a.0.1",
                "127.0..1",
                "::2",
                "::",
                "1::1",
                "2001:db8::1",
                "::ffff:10.0.0.1",
                "1::ffff:127.0.0.1",
                "::11",
                "[::1"
            })
    void these_may_be_anywhere(String name) {
        assertEquals(Host.Reach.NETWORK, Host.of(name).reach());
    }
}
