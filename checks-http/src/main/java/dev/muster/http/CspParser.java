package dev.muster.http;

import dev.muster.http.CspPolicy.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads policies as CSP3, #parse-serialized-policy-list does: never throws, in time linear in the length. */
final class CspParser {
    /** No site has as many; what comes after is hostile and is not kept. */
    private static final int POLICIES = 200;

    private static final String WHITE_SPACE = "\t\n\f\r ";

    private final Place place;
    private final Map<String, CspDirective> directives = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<String> garbled = new ArrayList<>();
    private final List<String> misplaced = new ArrayList<>();

    private CspParser(Place place) {
        this.place = place;
    }

    /** {@return the policies of a field's value: a comma always parts them; what is empty among others does not count} */
    static List<CspPolicy> list(Place place, String value) {
        List<String> parts = split(value, ",").stream()
                .filter(part -> !split(part, WHITE_SPACE).isEmpty())
                .limit(POLICIES)
                .toList();
        return parts.isEmpty()
                ? List.of(one(place, ""))
                : parts.stream().map(part -> one(place, part)).toList();
    }

    /** {@return the policy of a meta element's content, or a member of a field's list} */
    static CspPolicy one(Place place, String text) {
        CspParser parser = new CspParser(place);
        split(text, ";").forEach(parser::directive);
        return new CspPolicy(place, parser.directives, parser.repeated, parser.garbled, parser.misplaced);
    }

    private void directive(String text) {
        List<String> words = split(text, WHITE_SPACE);
        if (words.isEmpty()) {
            return;
        }
        String name = words.get(0).toLowerCase(Locale.ROOT);
        if (!text.chars().allMatch(c -> c < 0x80)) {
            garbled.add(String.join(" ", words));
        } else if (place == Place.META && CspDirectives.HEADER_ONLY.contains(name)) {
            misplaced.add(name);
        } else if (directives.containsKey(name)) {
            repeated.add(name);
        } else {
            directives.put(name, CspDirective.of(name, words.subList(1, words.size())));
        }
    }

    /** What stands between any of these characters; nothing where there is nothing. */
    private static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    parts.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
