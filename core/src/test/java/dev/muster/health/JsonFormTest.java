package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonFormTest {
    /** A class, which stands as a record that holds an address. */
    private static final class Link {
        private final URI address;

        Link(URI address) {
            this.address = address;
        }

        URI address() {
            return address;
        }
    }

    private record LinkSeen(URI address) {}

    private record Page(
            URI address, List<Link> links, Optional<Optional<String>> title, Optional<Optional<URI>> next) {}

    private static final JsonForm<URI, String> ADDRESS =
            JsonForm.of(URI.class, String.class, URI::toString, URI::create);
    private static final RecordJson<Page> PAGE = RecordJson.of(
            "test.page/1",
            Page.class,
            MethodHandles.lookup(),
            ADDRESS,
            JsonForm.of(
                    Link.class,
                    LinkSeen.class,
                    link -> new LinkSeen(link.address()),
                    seen -> new Link(seen.address())));

    private static String written(Optional<Optional<String>> title) {
        Page page = new Page(
                URI.create("http://a/"), List.of(new Link(URI.create("b?c"))), title, Optional.of(Optional.empty()));
        return new String(PAGE.write(page), UTF_8);
    }

    private static Page read(String document) {
        return PAGE.read(document.getBytes(UTF_8));
    }

    @Test
    void a_type_stands_as_another_one_wherever_it_is() {
        String document = written(Optional.empty());
        assertEquals(
                "{\"format\":\"test.page/1\",\"facts\":{\"address\":\"http://a/\",\"links\":[{\"address\":\"b?c\"}],"
                        + "\"title\":[],\"next\":[null]}}",
                document);
        Page page = read(document);
        assertEquals(URI.create("http://a/"), page.address());
        assertEquals(URI.create("b?c"), page.links().get(0).address());
    }

    @Test
    void none_and_one_that_is_none_are_two_things() {
        for (Optional<Optional<String>> title : List.of(
                Optional.<Optional<String>>empty(),
                Optional.of(Optional.<String>empty()),
                Optional.of(Optional.of("t")))) {
            assertEquals(title, read(written(title)).title());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"http://a/\"|\"http://[/\"|line 1, column 55: what is said here cannot be: Expected closing bracket for IPv6 addres...",
                "\"http://a/\"|7|line 1, column 44: \" is expected here",
                "\"title\":[]|\"title\":[null,null]|line 1, column 103: no more than one is expected here"
            })
    void what_is_none_is_refused_with_its_place(String was, String is, String problem) {
        String document = written(Optional.empty()).replace(was, is);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> read(document));
        assertEquals(problem, refused.getMessage());
    }

    private record Kept(Instant at, Set<String> words) {}

    private static final RecordJson<Kept> KEPT = RecordJson.of("test.kept/1", Kept.class, MethodHandles.lookup());

    @Test
    void sets_are_written_in_order() {
        Kept kept = new Kept(Instant.EPOCH, Set.of("b", "a", "c"));
        assertEquals(
                "{\"format\":\"test.kept/1\",\"facts\":{\"at\":\"1970-01-01T00:00:00Z\",\"words\":[\"a\",\"b\",\"c\"]}}",
                new String(KEPT.write(kept), UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "+1001971-01-01T00:00:00Z, true",
        "+1000000000-12-31T23:59:59Z, true",
        "-1000000000-01-01T00:00:00Z, true",
        "-998000-01-01T00:00:00Z, false",
        "9999-12-31T23:59:59.999999999Z, false"
    })
    void moments_that_no_clock_shows_are_refused(String moment, boolean refused) {
        byte[] document =
                ("{\"format\":\"test.kept/1\",\"facts\":{\"at\":\"" + moment + "\",\"words\":[]}}").getBytes(UTF_8);
        if (refused) {
            assertThrows(IllegalArgumentException.class, () -> KEPT.read(document));
        } else {
            assertEquals(Instant.parse(moment), KEPT.read(document).at());
        }
    }
}
