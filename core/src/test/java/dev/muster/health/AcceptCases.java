package dev.muster.health;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What callers send as {@code Accept}, and what they get; empty where they get 406. */
final class AcceptCases {
    private static final String HEALTH = "application/health+json";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String NONE = "";

    private AcceptCases() {}

    static Stream<Arguments> all() {
        return Stream.of(exact(), wildcards(), qualities(), clients(), malformed())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> exact() {
        return Stream.of(
                Arguments.of("application/health+json", HEALTH),
                Arguments.of("APPLICATION/Health+JSON", HEALTH),
                Arguments.of("application/json", JSON),
                Arguments.of("text/plain", TEXT),
                Arguments.of("text/html", HTML),
                Arguments.of("text/html;charset=utf-8", HTML),
                Arguments.of("text/plain; version=0.0.4", TEXT),
                Arguments.of("application/xml", NONE),
                Arguments.of("image/png, image/webp", NONE),
                Arguments.of("application/health", NONE),
                Arguments.of("application/sarif+json", NONE),
                Arguments.of("text/plain, text/html", TEXT),
                Arguments.of("text/html, text/plain", TEXT),
                Arguments.of("text/html, application/json", JSON),
                Arguments.of("application/json, application/health+json", HEALTH));
    }

    private static Stream<Arguments> wildcards() {
        return Stream.of(
                Arguments.of("*/*", HEALTH),
                Arguments.of("application/*", HEALTH),
                Arguments.of("text/*", TEXT),
                Arguments.of("image/*", NONE),
                Arguments.of("image/*, */*;q=0.1", HEALTH),
                Arguments.of("text/html, */*", HTML),
                Arguments.of("text/*, text/html;q=0.5", TEXT),
                Arguments.of("text/*;q=0.5, text/html", HTML),
                Arguments.of("text/plain;q=0, text/*", HTML),
                Arguments.of("application/health+json;q=0, */*", JSON),
                Arguments.of("application/*;q=0, */*", TEXT),
                Arguments.of("*/*;q=0", NONE),
                Arguments.of("*/*;q=0, text/html;q=0.001", HTML),
                Arguments.of("*/json, text/plain", TEXT));
    }

    private static Stream<Arguments> qualities() {
        return Stream.of(
                Arguments.of("text/plain;q=0.5, text/html;q=0.8", HTML),
                Arguments.of("text/plain;q=0.9, text/html;q=0.8", TEXT),
                Arguments.of("text/html;q=0.123, text/plain;q=0.124", TEXT),
                Arguments.of("text/html ; Q=0.2 , application/json ; q=0.1", HTML),
                Arguments.of("text/html;q=.2, application/json;q=.1", HTML),
                Arguments.of("text/plain;q=1.000, text/html;q=0.999", TEXT),
                Arguments.of("text/html;level=1;q=0.3, text/plain;q=0.2", HTML),
                Arguments.of("text/html;q=0.3, text/html;q=0.7, text/plain;q=0.5", HTML),
                Arguments.of("text/html;q=0.7, text/html;q=0.3, text/plain;q=0.5", HTML),
                Arguments.of("application/json;q=0", NONE),
                Arguments.of("application/json;q=0., text/html;q=0.1", HTML),
                Arguments.of("text/html;p=\"a,b;q=0\";q=0.5, text/plain;q=0.4", HTML),
                Arguments.of("text/html;p=\"\\\"\";q=0.5, text/plain;q=0.6", TEXT));
    }

    private static Stream<Arguments> clients() {
        return Stream.of(
                Arguments.of("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", HTML),
                Arguments.of("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", HTML),
                Arguments.of("application/json, text/plain, */*", JSON),
                Arguments.of(
                        "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1", TEXT));
    }

    private static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(" ", HEALTH),
                Arguments.of("garbage", HEALTH),
                Arguments.of("/", HEALTH),
                Arguments.of("text/", HEALTH),
                Arguments.of("/html", HEALTH),
                Arguments.of(",,;;,", HEALTH),
                Arguments.of("\"unclosed, text/html", HEALTH),
                Arguments.of("\"ends in\\", HEALTH),
                Arguments.of(",,text/html,,", HTML),
                Arguments.of("garbage, text/plain", TEXT),
                Arguments.of("text/html;q=abc, text/plain;q=0.9", HTML),
                Arguments.of("text/html;q=2, text/plain;q=0.9", HTML),
                Arguments.of("text/html;q=-1, text/plain;q=0.9", HTML),
                Arguments.of("text/html;q=NaN, text/plain;q=0.9", HTML),
                Arguments.of("text/html;q=., text/plain;q=0.9", HTML),
                Arguments.of("text/html;q=, text/plain;q=0.9", HTML),
                Arguments.of("text/html;q, text/plain;q=0.9", HTML),
                Arguments.of("text/html;q=1e0, text/plain;q=0.9", HTML),
                Arguments.of("text/html/extra", HEALTH),
                Arguments.of("text/html," + "x".repeat(20_000) + "/y", HTML),
                Arguments.of("x/y,".repeat(Accept.RANGES) + "text/html", NONE));
    }
}
