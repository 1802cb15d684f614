package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sentry-dsn>",
                "<strong-secret-key-32-chars-min>",
                "changeme",
                "CHANGE_ME",
                "change-this",
                "changeme123",
                "replace me",
                "TODO",
                "TODO: ask ops",
                "FIXME",
                "tbd",
                "xxx",
                "XXXXXXXX",
                "xxxx-xxxx-xxxx",
                "...",
                "***",
                "your-api-key-here",
                "your_secret_key",
                "YOUR-TOKEN",
                "insert-key-here",
                "placeholder",
                "example",
                "null",
                "undefined",
                "n/a",
                "${DB_PASSWORD}",
                "{{ db_password }}",
                "$(cat /run/secret)",
                "$DB_PASSWORD",
                "%DB_PASSWORD%",
                "#{DbPassword}",
                "__DB_PASSWORD__",
                "@project.version@",
                "postgresql://user:<password>@db/orders",
                "https://${HOST}/",
                "https://cdn.example.com/x",
                "example.com",
                "ops@example.org",
                "secret-key-here"
            })
    void found(String value) {
        assertTrue(Placeholder.in(value).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "example-orders",
                "https://shop.org/?q=%20x%2F",
                "notexample.com",
                "example.community",
                "exchange",
                "changelog",
                "todolist",
                "xx",
                "nullable",
                "a < b > c",
                "100%",
                "p$d",
                "user@shop.org",
                "your-own-shop.org",
                "__init__",
                "1.5.0",
                "annotation",
                "@shop"
            })
    void not_found(String value) {
        assertEquals(Optional.empty(), Placeholder.in(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a", "${", "{{", "$(", "x-", "@a", "%a", "your-", "$A", "example."})
    void a_mebibyte_takes_no_time(String part) {
        String value = part.repeat(SmallFile.MOST_BYTES / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Placeholder.in(value));
    }
}
