package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.http.StructuredField.Bare;
import dev.muster.http.StructuredField.InnerList;
import dev.muster.http.StructuredField.Item;
import dev.muster.http.StructuredField.Member;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds of structured fields: what is written by RFC 8941, section 4.1, is read as it was. */
final class StructuredFuzz {
    /** Of a token with parameters of any kind. */
    private static final Pattern OPENER =
            Pattern.compile(" *(same-origin|same-origin-allow-popups|noopener-allow-popups)( *|;[\\x20-\\x7e]*)");

    private StructuredFuzz() {}

    static void holds(FuzzInput input) {
        List<String> fields = input.octets();
        String text = FuzzInput.part(fields, 0);
        Optional<Item> item = StructuredField.item(List.of(text));
        Optional<List<Member>> list = StructuredField.list(List.of(text));
        Optional<Map<String, Member>> dictionary = StructuredField.dictionary(List.of(text));
        boolean any = item.isPresent() || list.isPresent() || dictionary.isPresent();
        assertTrue(!any || text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f)), "ASCII alone parses");
        item.ifPresent(value -> isReadAgain(value));
        list.ifPresent(StructuredFuzz::isReadAgain);
        dictionary.ifPresent(StructuredFuzz::isReadAgain);
        fieldsAreJoined(fields);
        opensNothingByAccident(text);
    }

    static void read(String text) {
        StructuredField.item(List.of(text));
        StructuredField.list(List.of(text));
        StructuredField.dictionary(List.of(text));
    }

    private static void isReadAgain(Item item) {
        String written = written(item);
        assertEquals(Optional.of(item), StructuredField.item(List.of(written)), written);
        assertEquals(Optional.of(List.of(item)), StructuredField.list(List.of(written)), "a list of one");
        assertEquals(Optional.of(item), StructuredField.item(List.of("  " + written + " ")), "among spaces");
        assertEquals(Optional.empty(), StructuredField.item(List.of(written, written)), "two are none");
    }

    private static void isReadAgain(List<Member> list) {
        String written = list.stream().map(StructuredFuzz::written).collect(Collectors.joining(", "));
        assertEquals(Optional.of(list), StructuredField.list(List.of(written)), written);
        assertEquals(Optional.empty(), StructuredField.list(List.of(written + ",")), "a comma too many");
    }

    private static void isReadAgain(Map<String, Member> dictionary) {
        String written = dictionary.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + written(entry.getValue()))
                .collect(Collectors.joining(", "));
        Map<String, Member> again = StructuredField.dictionary(List.of(written)).orElseThrow();
        assertEquals(dictionary, again, written);
        assertEquals(List.copyOf(dictionary.keySet()), List.copyOf(again.keySet()), "the order");
    }

    private static String written(Member member) {
        String value = member instanceof InnerList list
                ? list.items().stream().map(StructuredFuzz::written).collect(Collectors.joining(" ", "(", ")"))
                : written(((Item) member).value());
        return value
                + member.parameters().entrySet().stream()
                        .map(entry -> ";" + entry.getKey() + "=" + written(entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String written(Bare bare) {
        if (bare instanceof StructuredField.Text text) {
            return '"' + text.value().replaceAll("[\"\\\\]", "\\\\$0") + '"';
        }
        if (bare instanceof StructuredField.Octets octets) {
            byte[] bytes = octets.value().getBytes(StandardCharsets.ISO_8859_1);
            return ":" + Base64.getEncoder().encodeToString(bytes) + ":";
        }
        if (bare instanceof StructuredField.Truth truth) {
            return truth.value() ? "?1" : "?0";
        }
        if (bare instanceof StructuredField.Decimal decimal) {
            assertTrue(decimal.value().abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) < 0);
            return decimal.value().toPlainString();
        }
        return bare instanceof StructuredField.Whole whole
                ? Long.toString(whole.value())
                : ((StructuredField.Token) bare).value();
    }

    private static void fieldsAreJoined(List<String> fields) {
        String joined = String.join(", ", fields);
        assertEquals(StructuredField.list(List.of(joined)), StructuredField.list(fields));
        assertEquals(StructuredField.dictionary(List.of(joined)), StructuredField.dictionary(fields));
        List<Optional<Map<String, Member>>> each = new ArrayList<>();
        fields.forEach(field -> each.add(StructuredField.dictionary(List.of(field))));
        boolean whole =
                each.stream().allMatch(one -> one.filter(map -> !map.isEmpty()).isPresent());
        if (whole) {
            Map<String, Member> together = new LinkedHashMap<>();
            each.forEach(one -> together.putAll(one.orElseThrow()));
            assertEquals(Optional.of(together), StructuredField.dictionary(fields), "of two the later counts");
        }
    }

    private static void opensNothingByAccident(String text) {
        PageFacts page = CspPages.page(AnswerKind.DOCUMENT, new Field("Cross-Origin-Opener-Policy", text));
        boolean passed = new OpenerPolicyRule().judge(page).get(0) instanceof Outcome.Passed;
        assertTrue(!passed || OPENER.matcher(text).matches(), text);
    }
}
