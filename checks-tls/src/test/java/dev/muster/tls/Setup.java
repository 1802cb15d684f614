package dev.muster.tls;

import java.util.List;
import java.util.Optional;

/**
 * How a test's server is set up. What a server cannot be told it refuses when it is started.
 *
 * @param credentials what it shows, one of a kind of key
 * @param protocols that it takes
 * @param suites that it takes, by IANA's names; its own choice if empty
 * @param groups that it takes, by number; its own choice if empty
 * @param dhBits of its group for DHE; its own choice if 0
 * @param serverOrder whether it chooses by its own order
 * @param staple answer of OCSP that it staples
 * @param upgrade what it wants to hear first
 * @param fields of the answer to each HTTP request, each with its line end
 */
record Setup(
        List<Credential> credentials,
        List<Protocol> protocols,
        List<String> suites,
        List<Integer> groups,
        int dhBits,
        boolean serverOrder,
        Optional<byte[]> staple,
        Upgrade upgrade,
        String fields) {
    /** {@return a server of TLS 1.2 and 1.3 that shows these} */
    static Setup of(Credential... credentials) {
        return new Setup(
                List.of(credentials),
                List.of(Protocol.TLS12, Protocol.TLS13),
                List.of(),
                List.of(),
                0,
                true,
                Optional.empty(),
                Upgrade.NONE,
                "");
    }

    Setup protocols(Protocol... others) {
        return new Setup(credentials, List.of(others), suites, groups, dhBits, serverOrder, staple, upgrade, fields);
    }

    Setup suites(String... others) {
        return new Setup(credentials, protocols, List.of(others), groups, dhBits, serverOrder, staple, upgrade, fields);
    }

    Setup groups(Integer... others) {
        return new Setup(credentials, protocols, suites, List.of(others), dhBits, serverOrder, staple, upgrade, fields);
    }

    Setup dh(int bits) {
        return new Setup(credentials, protocols, suites, groups, bits, serverOrder, staple, upgrade, fields);
    }

    Setup clientOrder() {
        return new Setup(credentials, protocols, suites, groups, dhBits, false, staple, upgrade, fields);
    }

    Setup stapling(byte[] answer) {
        return new Setup(
                credentials, protocols, suites, groups, dhBits, serverOrder, Optional.of(answer), upgrade, fields);
    }

    Setup upgrade(Upgrade other) {
        return new Setup(credentials, protocols, suites, groups, dhBits, serverOrder, staple, other, fields);
    }

    /** The same with this field in its answers, such as {@code Strict-Transport-Security: max-age=1}. */
    Setup field(String line) {
        return new Setup(
                credentials, protocols, suites, groups, dhBits, serverOrder, staple, upgrade, fields + line + "\r\n");
    }

    String answer() {
        return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: 0\r\nConnection: close\r\n\r\n";
    }

    boolean takes(Protocol protocol) {
        return protocols.contains(protocol);
    }
}
