package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouteTest {
    private static final URI SERVICE = URI.create("http://127.0.0.1:8080/");
    private static final Route PLAIN = new Route(SERVICE, URI.create("https://shop.example/"));
    private static final Route PREFIXED = new Route(SERVICE, URI.create("https://shop.example/orders/"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://127.0.0.1:8080/     | https://shop.example/        | https://shop.example/a?b=1      | http://127.0.0.1:8080/a?b=1
            http://127.0.0.1:8080/     | https://shop.example/orders/ | https://shop.example/orders/a   | http://127.0.0.1:8080/a
            http://127.0.0.1:8080/app/ | https://shop.example/orders/ | https://shop.example/orders/a/b | http://127.0.0.1:8080/app/a/b
            http://127.0.0.1:8080/app/ | https://shop.example:8443/   | https://shop.example:8443/%20   | http://127.0.0.1:8080/app/%20
            http://[::1]:8080/         | https://shop.example/        | https://shop.example/           | http://[::1]:8080/
            """)
    void an_address_has_one_in_each_place(URI service, URI shown, URI outside, URI inside) {
        Route route = new Route(service, shown);

        assertEquals(Optional.of(inside), route.toService(outside));
        assertEquals(outside, route.toShown(inside));
    }

    @Test
    void what_is_not_below_the_public_url_is_somebody_elses() {
        assertEquals(Optional.empty(), PREFIXED.toService(URI.create("https://shop.example/login")));
        assertEquals(
                URI.create("https://shop.example/x"),
                new Route(URI.create("http://127.0.0.1/app/"), URI.create("https://shop.example/orders/"))
                        .toShown(URI.create("http://127.0.0.1/x")));
    }

    private static String fields(Request request) {
        return request.fields().stream()
                .filter(field -> field.name().equals("Host") || field.name().contains("Forwarded"))
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining(" ^ "));
    }

    @Test
    void a_request_is_passed_on_as_a_proxy_does() {
        assertEquals(
                "Host: shop.example ^ X-Forwarded-Proto: https ^ X-Forwarded-Host: shop.example"
                        + " ^ Forwarded: host=shop.example;proto=https",
                fields(PLAIN.asProxy(SERVICE)));
        assertEquals(
                "Host: shop.example ^ X-Forwarded-Proto: https ^ X-Forwarded-Host: shop.example"
                        + " ^ Forwarded: host=shop.example;proto=https ^ X-Forwarded-Prefix: /orders",
                fields(PREFIXED.asProxy(SERVICE)));
        assertEquals(
                "Host: 127.0.0.1:8080 ^ X-Forwarded-Proto: https ^ Forwarded: proto=https",
                fields(PLAIN.byOwnName(SERVICE)));
        assertEquals(
                "Host: shop.example:8443 ^ X-Forwarded-Proto: https ^ X-Forwarded-Host: shop.example:8443"
                        + " ^ Forwarded: host=\"shop.example:8443\";proto=https",
                fields(new Route(SERVICE, URI.create("https://shop.example:8443/")).asProxy(SERVICE)));
        assertEquals(
                "Host: shop.example ^ X-Forwarded-Proto: https ^ X-Forwarded-Host: shop.example"
                        + " ^ Forwarded: host=shop.example;proto=https",
                fields(new Route(URI.create("http://127.0.0.1/app/"), URI.create("https://shop.example/orders/"))
                        .asProxy(SERVICE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /login                        | http://127.0.0.1:8080/login
            https://shop.example/login    | http://127.0.0.1:8080/login
            http://shop.example/login     | http://127.0.0.1:8080/login
            http://127.0.0.1:8080/login   | http://127.0.0.1:8080/login
            https://127.0.0.1:8443/login  | http://127.0.0.1:8080/login
            https://sso.example/          | -
            """)
    void a_redirect_is_followed_on_the_service(String location, String next) {
        Exchange answer = redirect("http://127.0.0.1:8080/", location);

        assertEquals(next, PLAIN.next(answer).map(URI::toString).orElse("-"));
    }

    private static Exchange redirect(String from, String location) {
        Fields fields = Sites.fields("Location: " + location);
        return new Exchange(
                "GET", URI.create(from), Fields.none(), 302, fields, Body.empty(), Duration.ZERO, List.of());
    }

    @Test
    void an_answer_is_taken_for_the_public_ones_with_its_redirects() {
        Exchange.Redirect before = new Exchange.Redirect(SERVICE.resolve("/a"), 302, Fields.none());
        Exchange answer = new Exchange(
                "GET",
                SERVICE.resolve("/b"),
                Fields.none(),
                200,
                Fields.none(),
                Body.empty(),
                Duration.ZERO,
                List.of(before));

        Exchange seen = PREFIXED.asShown(answer);

        assertEquals(URI.create("https://shop.example/orders/b"), seen.uri());
        assertEquals(
                URI.create("https://shop.example/orders/a"),
                seen.redirects().get(0).uri());
    }
}
