package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class PostgresKnockTest {
    private final PostgresServer server = PostgresServer.shared();

    private Probed knock(String query, Map<String, String> given, Duration remaining) {
        Properties properties = new Properties();
        properties.setProperty("user", "app");
        properties.setProperty("password", PostgresRole.APP.password());
        properties.putAll(given);
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres" + query;
        return new PostgresKnock(url, properties, () -> remaining).both();
    }

    private Probed knock() {
        return knock("?sslmode=require&requireAuth=scram-sha-256&x=", Map.of(), Duration.ofSeconds(20));
    }

    @Test
    void a_hardened_server_refuses_both() {
        assertEquals(new Probed(Fact.of(false), Fact.of(false)), knock());
    }

    @Test
    void a_login_without_tls_is_noticed() throws Throwable {
        server.withHosts(
                List.of("hostnossl all app 127.0.0.1/32 scram-sha-256"),
                () -> assertEquals(new Probed(Fact.of(true), Fact.of(false)), knock()));
    }

    @Test
    void a_server_that_trusts_everybody_is_noticed_whatever_the_url_says() throws Throwable {
        server.withHosts(List.of("host all app 127.0.0.1/32 trust"), () -> {
            assertEquals(new Probed(Fact.of(true), Fact.of(true)), knock());
            String password = PostgresRole.APP.password();
            assertEquals(
                    Fact.of(true),
                    knock("?ssl=true&sslmode=require&user=app&password=" + password, Map.of(), Duration.ofSeconds(20))
                            .wrongPassword());
        });
    }

    @Test
    void a_password_that_is_no_longer_right_says_nothing_of_plain_logins() throws Throwable {
        server.withHosts(List.of("host all app 127.0.0.1/32 scram-sha-256"), () -> {
            Probed probed = knock("", Map.of("password", "wrong"), Duration.ofSeconds(20));
            assertTrue(probed.plain().why().contains("28P01"), probed.plain().why());
        });
    }

    @Test
    void without_time_nobody_knocks() {
        Probed probed = knock("", Map.of(), Duration.ofMillis(1999));
        assertEquals(
                new Probed(Fact.absent("no time was left to knock"), Fact.absent("no time was left to knock")), probed);
    }

    @Test
    void a_socket_of_its_own_needs_no_tls() {
        Probed probed = knock("", Map.of("socketFactory", "javax.net.DefaultSocketFactory"), Duration.ofSeconds(20));
        assertTrue(probed.plain().why().contains("socketFactory"));
    }

    @Test
    void nobody_there_is_no_refusal() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Properties properties = new Properties();
        Probed probed = new PostgresKnock(
                        "jdbc:postgresql://127.0.0.1:" + closed + "/x", properties, () -> Duration.ofSeconds(4))
                .both();
        assertTrue(
                probed.plain().why().startsWith("knocking was not answered"),
                probed.plain().why());
        assertTrue(probed.wrongPassword().value().isEmpty());
    }

    @Test
    void a_server_that_says_nothing_is_given_up() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Properties properties = new Properties();
            properties.setProperty("user", "app");
            properties.setProperty("password", "x");
            Probed probed = new PostgresKnock(
                            "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x",
                            properties,
                            () -> Duration.ofSeconds(2))
                    .both();
            assertTrue(probed.plain().value().isEmpty());
            assertTrue(probed.wrongPassword().value().isEmpty());
        }
    }
}
