package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorsOriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://k7d9.example, STRANGER",
        "null, NULL",
        "http://api.shop.org, PLAIN",
        "https://k7d9.api.shop.org, SUBDOMAIN",
        "https://api.shop.org.k7d9.example, SUFFIX",
        "https://k7d9shop.org, PREFIX",
        "https://k7d9api.shop.org, OTHER",
        "https://apixshop.org, DOT",
        "https://api.shop.org, OTHER",
        "https://shop.org, OTHER",
        "https://www.shop.org, OTHER",
        "https://partner.net, OTHER",
        "https://abcdefghijkl, OTHER",
        "HTTPS://K7D9.EXAMPLE, STRANGER",
        "'', OTHER"
    })
    void kinds(String origin, CorsOrigin kind) {
        assertEquals(kind, CorsOrigin.of(origin, "api.shop.org"));
    }

    @ParameterizedTest
    @CsvSource({"https://k7d9.example, STRANGER", "https://shop.org, OTHER", "null, NULL"})
    void a_page_without_host_has_strangers_only(String origin, CorsOrigin kind) {
        assertEquals(kind, CorsOrigin.of(origin, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.shop.org/, 7",
        "https://shop.org/, 6",
        "https://localhost/, 6",
        "https://a.b.shop.example/x, 7",
        "https://shop.example/, 6"
    })
    void what_is_tried_is_known_again(URI site, int origins) {
        List<String> tried = CorsOrigin.toTry(site, "k7d9");
        List<CorsOrigin> kinds = List.of(CorsOrigin.values());

        assertEquals(origins, tried.size(), tried.toString());
        assertEquals(
                kinds.subList(0, origins),
                tried.stream()
                        .map(origin -> CorsOrigin.of(origin, SiteUris.host(site)))
                        .toList(),
                tried.toString());
    }

    @Test
    void look_alikes() {
        assertTrue(CorsOrigin.NULL.lookAlike() && CorsOrigin.DOT.lookAlike());
        assertTrue(CorsOrigin.SUFFIX.lookAlike() && CorsOrigin.PREFIX.lookAlike());
        assertFalse(CorsOrigin.STRANGER.lookAlike() || CorsOrigin.SUBDOMAIN.lookAlike());
    }
}
