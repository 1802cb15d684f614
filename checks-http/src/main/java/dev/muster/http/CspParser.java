package dev.muster.http;

import dev.muster.http.CspPolicy.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads policies as CSP3, #parse-serialized-policy-list does: never throws, in time linear in the length. */
final class CspParser {
    /** No site has as many; what comes after is hostile and is not kept. */
    private static final int POLICIES = 200;

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
        List<CspPolicy> policies = new ArrayList<>();
        int from = 0;
        while (from <= value.length() && policies.size() < POLICIES) {
            int end = end(value, from, ',');
            if (!Ascii.all(value, from, end, Ascii::isHtmlSpace)) {
                policies.add(one(place, value.substring(from, end)));
            }
            from = end + 1;
        }
        return policies.isEmpty() ? List.of(one(place, "")) : List.copyOf(policies);
    }

    /** {@return the policy of a meta element's content, or a member of a field's list} */
    static CspPolicy one(Place place, String text) {
        CspParser parser = new CspParser(place);
        int from = 0;
        while (from <= text.length()) {
            int end = end(text, from, ';');
            parser.directive(text.substring(from, end));
            from = end + 1;
        }
        return new CspPolicy(place, parser.directives, parser.repeated, parser.garbled, parser.misplaced);
    }

    private void directive(String text) {
        List<String> words = Ascii.words(text);
        if (words.isEmpty()) {
            return;
        }
        String name = Ascii.lower(words.get(0));
        if (!Ascii.all(text, c -> c < 0x80)) {
            garbled.add(String.join(" ", words));
        } else if (place == Place.META && CspDirectives.HEADER_ONLY.contains(name)) {
            misplaced.add(name);
        } else if (directives.containsKey(name)) {
            repeated.add(name);
        } else {
            directives.put(name, CspDirective.of(name, words.subList(1, words.size())));
        }
    }

    /** {@return where this character stands next, or the end} */
    private static int end(String text, int from, char separator) {
        int at = text.indexOf(separator, from);
        return at < 0 ? text.length() : at;
    }
}
