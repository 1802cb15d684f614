package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What holds of a Content-Type, and of a second behind it. */
final class MediaTypeFuzz {
    private static final Pattern ESSENCE = Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+/[!#$%&'*+.^_`|~0-9a-z-]+");

    private MediaTypeFuzz() {}

    static void holds(FuzzInput input) {
        List<String> fields = input.octets();
        String text = FuzzInput.part(fields, 0);
        MediaType.parse(text).ifPresent(type -> isReadAgain(type, text));
        partsAreThoseOfEach(fields);
        theLastReadableCounts(text, FuzzInput.part(fields, 1));
    }

    static void read(String text) {
        Kinds.of(page(text).exchange());
        MediaType.parse(text);
    }

    private static PageFacts page(String... values) {
        List<Field> fields = new ArrayList<>();
        List.of(values).forEach(value -> fields.add(new Field("Content-Type", value)));
        return CspPages.page(AnswerKind.OTHER, fields.toArray(Field[]::new));
    }

    private static void isReadAgain(MediaType type, String text) {
        StringBuilder written = new StringBuilder(type.essence());
        type.parameters()
                .forEach((name, value) -> written.append(';')
                        .append(name)
                        .append("=\"")
                        .append(value.replaceAll("[\"\\\\]", "\\\\$0"))
                        .append('"'));
        assertEquals(Optional.of(type), MediaType.parse(written.toString()), written::toString);
        assertTrue(ESSENCE.matcher(type.essence()).matches(), type::essence);
        MediaType upper = MediaType.parse(FuzzInput.upper(text)).orElseThrow();
        assertEquals(
                type.essence() + type.parameters().keySet(),
                upper.essence() + upper.parameters().keySet());
    }

    /** Where no quotes are left open, splitting the fields is splitting each. */
    private static void partsAreThoseOfEach(List<String> values) {
        List<Field> fields = values.stream().map(value -> new Field("A", value)).toList();
        List<String> split = FieldValues.split(new Fields(fields), "a");
        if (values.stream().noneMatch(value -> value.indexOf('"') >= 0)) {
            List<String> each = new ArrayList<>();
            values.forEach(value -> List.of(value.split(",", -1)).forEach(part -> each.add(FieldValues.trim(part))));
            assertEquals(each, split);
        }
        assertEquals(
                String.join("", values).replaceAll("[, \t\r\n]", ""),
                String.join("", split).replaceAll("[, \t\r\n]", ""),
                "nothing is lost");
    }

    private static void theLastReadableCounts(String first, String second) {
        boolean quoted = (first + second).indexOf('"') >= 0;
        Optional<MediaType> alone = MediaType.of(page(second).exchange().fields());
        Optional<MediaType> both = MediaType.of(page(first, second).exchange().fields());
        assertTrue(quoted || alone.isEmpty() || both.equals(alone));
        assertTrue(quoted
                || alone.isPresent()
                || both.equals(MediaType.of(page(first).exchange().fields())));
    }
}
