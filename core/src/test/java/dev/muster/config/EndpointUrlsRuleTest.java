package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.testing.Said;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointUrlsRuleTest {
    private static final EndpointUrls URL = EndpointUrls.named("URL");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.org",
                "https://shop.org https://other.org",
                "wss://shop.org/live",
                "rediss://cache.shop.org:6380",
                "amqps://mq.shop.org",
                "ldaps://ldap.shop.org",
                "smtps://mail.shop.org:465",
                "mongodb+srv://c.shop.org/db",
                "mongodb://h1,h2/db?tls=true",
                "mongodb://h1/db?ssl=true",
                "postgresql://db.shop.org/o?sslmode=verify-full",
                "jdbc:postgresql://db.shop.org/o?sslmode=verify-full",
                "jdbc:postgresql://db.shop.org/o?ssl=true",
                "jdbc:mysql://db.shop.org/o?sslMode=VERIFY_IDENTITY",
                "mysql://db.shop.org/o?ssl-mode=VERIFY_IDENTITY",
                "jdbc:mariadb://db.shop.org/o?sslMode=verify-full",
                "jdbc:sqlserver://db.shop.org;encrypt=true",
                "jdbc:sqlserver://db.shop.org;encrypt=strict;trustServerCertificate=false",
                "jdbc:oracle:thin:@tcps://db.shop.org:2484/o",
                "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=db.shop.org)(PORT=2484)))",
                "b1.shop.org:9092,b2.shop.org:9092",
                "SASL_SSL://b1.shop.org:9092",
            })
    void passes(String url) {
        assertEquals("pass", verdict(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://shop.org                                        | ERROR
            ws://shop.org                                          | ERROR
            redis://cache.shop.org                                 | ERROR
            amqp://mq.shop.org                                     | ERROR
            ldap://ldap.shop.org                                   | ERROR
            PLAINTEXT://b1.shop.org:9092                           | ERROR
            smtp://mail.shop.org:587                               | WARNING
            mongodb://h1/db                                        | ERROR
            mongodb+srv://c.shop.org/db?tls=false                  | ERROR
            mongodb://h1/db?tls=true&tlsInsecure=true              | ERROR
            mongodb://h1/db?tls=true&tlsAllowInvalidCertificates=true | ERROR
            mongodb://h1/db?tls=true&tlsAllowInvalidHostnames=true | ERROR
            postgresql://db.shop.org/o                             | ERROR
            postgresql://db.shop.org/o?ssl=true                    | ERROR
            postgresql://db.shop.org/o?sslmode=prefer              | ERROR
            postgresql://db.shop.org/o?sslmode=require             | WARNING
            postgresql://db.shop.org/o?sslmode=verify-ca           | WARNING
            jdbc:postgresql://db.shop.org/o?ssl=false              | ERROR
            jdbc:postgresql://db.shop.org/o?ssl=true&sslfactory=org.postgresql.ssl.NonValidatingFactory | WARNING
            jdbc:mysql://db.shop.org/o                             | ERROR
            jdbc:mysql://db.shop.org/o?sslMode=REQUIRED            | WARNING
            jdbc:mysql://db.shop.org/o?useSSL=true&requireSSL=true | WARNING
            jdbc:mysql://db.shop.org/o?requireSSL=true&verifyServerCertificate=true | WARNING
            jdbc:mariadb://db.shop.org/o                           | ERROR
            jdbc:mariadb://db.shop.org/o?sslMode=trust             | WARNING
            jdbc:mariadb://db.shop.org/o?useSsl=true               | WARNING
            jdbc:sqlserver://db.shop.org                           | WARNING
            jdbc:sqlserver://db.shop.org;encrypt=false             | ERROR
            jdbc:sqlserver://db.shop.org;encrypt=true;trustServerCertificate=true | WARNING
            jdbc:oracle:thin:@//db.shop.org:1521/o                 | WARNING
            jdbc:tc:postgresql:16:///o                             | ERROR
            jdbc:postgresql:orders                                 | ERROR
            https://localhost                                      | ERROR
            https://127.0.0.1:8443                                 | ERROR
            https://shop.org,https://localhost                     | ERROR
            localhost:9092,b2.shop.org:9092                        | ERROR
            https://api.staging.shop.org                           | ERROR
            https://api.example.com                                | ERROR
            https://test-drive.shop.org                            | WARNING
            https://user:geheim12@shop.org                         | WARNING
            https://api.shop.org/?api_key=geheim12                 | WARNING
            """)
    void fails(String url, String verdict) {
        assertEquals(verdict, verdict(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            carrier-pigeon://shop.org    | unsure
            jdbc:clickhouse://db.shop.org| unsure
            postgresql://u:p/w@db/o      | unsure
            https://${HOST}/             | unsure
            jdbc:h2:mem:orders           | n/a
            jdbc:sqlite:/var/lib/o.db    | n/a
            """)
    void cannot_tell(String url, String verdict) {
        assertEquals(verdict, verdict(url));
    }

    @ParameterizedTest
    @CsvSource({
        "contest.shop.org, pass",
        "latest.shop.org, pass",
        "backstage.shop.org, pass",
        "devices.shop.org, pass",
        "dev.to, pass",
        "test.de, pass",
        "shop.dev, pass",
        "localhost.shop.org, pass",
        "example.community, pass",
        "orders.default.svc.cluster.local, pass",
        "orders, pass",
        "10.0.0.5, pass",
        "[2001:4860::1], pass",
        "dev.shop.org, ERROR",
        "dev2.shop.org, ERROR",
        "uat.shop.org, ERROR",
        "api-staging.shop.org, ERROR",
        "orders.dev.svc.cluster.local, ERROR",
        "orders.staging, ERROR",
        "redis-staging, ERROR",
        "test, ERROR",
        "shop.test, ERROR",
        "x.invalid, ERROR",
        "x.example, ERROR",
        "example.org., ERROR",
        "192.0.2.7, ERROR",
        "[2001:db8::1], ERROR",
        "app.localhost, ERROR",
        "0.0.0.0, ERROR",
        "127.1, ERROR",
        "[::1], ERROR",
        "[::], ERROR",
        "[0:0:0:0:0:0:0:1], ERROR",
        "[::ffff:127.0.0.1], ERROR",
        "[::ffff:7f00:1], ERROR",
        "host.docker.internal, ERROR",
        "printer.local, WARNING",
        "db.localdomain, WARNING",
        "dev-tools.shop.org, WARNING",
    })
    void hosts_are_judged_by_whole_labels(String host, String verdict) {
        assertEquals(verdict, verdict("https://" + host + "/"));
    }

    @Test
    void the_worst_of_several_complaints_counts_and_all_are_told() {
        assertEquals(
                List.of("ERROR URL: localhost is this machine; the URL holds a password (http://localhost:8080)"),
                Outcomes.lines(judge(URL, Map.of("URL", "http://u:geheim12@localhost:8080/x"))));
    }

    @Test
    void no_message_holds_a_password_or_a_path() {
        String value = UUID.randomUUID().toString();
        for (String url : List.of(
                "http://u:" + value + "@localhost/" + value,
                "postgresql://u:" + value + "@db.staging.shop.org/o?password=" + value,
                "postgresql://u:a/" + value + "@db/o",
                "https://hooks.shop.org/" + value + "?token=" + value,
                "jdbc:postgresql://db/o?sslmode=" + value + "x&password=" + value)) {
            Outcome outcome = judge(URL, Map.of("URL", url)).get(0);
            assertFalse(outcome.toString().contains(value + "@"), outcome.toString());
            assertFalse(outcome.toString().contains("/" + value), outcome.toString());
            assertFalse(outcome.toString().contains("=" + value + "\""), outcome.toString());
        }
    }

    @Test
    void a_declared_sidecar_may_be_local_and_unencrypted() {
        EndpointUrls sidecar = URL.allowingLoopback("URL");

        assertEquals("pass", verdict(sidecar, "http://localhost:4317"));
        assertEquals("ERROR", verdict(sidecar, "http://shop.org"));
        assertEquals("ERROR", verdict(sidecar, "http://localhost,shop.org"));
        assertEquals("pass", verdict(sidecar, "carrier-pigeon://localhost"));
    }

    @Test
    void a_declared_private_network_needs_no_tls_but_production_hosts() {
        EndpointUrls own = URL.inPrivateNetwork("URL");

        assertEquals("pass", verdict(own, "redis://cache:6379"));
        assertEquals("pass", verdict(own, "carrier-pigeon://cache"));
        assertEquals("ERROR", verdict(own, "redis://localhost"));
        assertEquals("ERROR", verdict(own, "redis://cache.staging.shop.org"));
    }

    @Test
    void a_named_setting_that_is_missing_or_unreadable_is_unsure() {
        assertEquals(
                List.of("unsure URL: is not set: there is nothing to look at"), Outcomes.lines(judge(URL, Map.of())));
        assertEquals(
                List.of("unsure URL: sealed"),
                Outcomes.lines(new EndpointUrlsRule()
                        .judge(new EndpointFacts(List.of(new Seen.Unreadable("URL", "sealed")), URL))));
    }

    @Test
    void without_names_every_url_of_a_known_scheme_is_judged() {
        Map<String, String> settings = Map.ofEntries(
                Map.entry("API", "https://shop.org"),
                Map.entry("DB", "jdbc:h2:mem:x"),
                Map.entry("MQ", "postgres://db.shop.org/o"),
                Map.entry("PORT", "8080"),
                Map.entry("TIME", "12:30"),
                Map.entry("CUSTOM", "carrier-pigeon://shop.org"),
                Map.entry("BIG", "https://shop.org/" + "x".repeat(10_000)),
                Map.entry("HTTP_PROXY", "http://proxy:3128"),
                Map.entry("KUBERNETES_PORT", "tcp://10.0.0.1:443"),
                Map.entry("X_PORT_80_TCP", "http://10.0.0.1:80"),
                Map.entry("java.vendor.url", "http://java.com/"),
                Map.entry("text", "see https://shop.org"));

        assertEquals(
                List.of(
                        "pass API: https://shop.org",
                        "n/a DB: jdbc:h2 is an embedded database, without a network",
                        "ERROR MQ: without sslmode the connection may not be encrypted (postgresql://db.shop.org)"),
                Outcomes.lines(judge(EndpointUrls.all(), settings)));
    }

    @Test
    void without_any_url_it_does_not_apply() {
        assertEquals(
                List.of("n/a : no setting holds a URL of a known scheme"),
                Outcomes.lines(judge(EndpointUrls.all(), Map.of("A", "1"))));
    }

    private static String verdict(String url) {
        return verdict(URL, url);
    }

    private static String verdict(EndpointUrls declared, String url) {
        return Said.word(judge(declared, Map.of("URL", url)).get(0), Severity.ERROR);
    }

    private static List<Outcome> judge(EndpointUrls declared, Map<String, String> settings) {
        return new EndpointUrlsRule()
                .judge(EndpointFacts.gather(declared, Settings.map(settings).look()));
    }
}
