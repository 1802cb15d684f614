package dev.muster.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The start tags of an HTML text, found as the tokeniser of the HTML standard finds them (section 13.2.5), for a page read
 * by a browser that runs scripts. It never fails, and takes time in proportion to the text.
 *
 * <p>What it leaves out: no tree is built, so a tag inside a {@code template} is a tag like any other.
 */
final class Html {
    /**
     * A start tag.
     *
     * @param name in lower case
     * @param attributes by name in lower case, in order; of a name that comes twice the first counts, as in browsers
     */
    record Tag(String name, Map<String, String> attributes) {
        /** Copies. Not by {@code Map.copyOf}, which takes quadratic time on names made to share a hash. */
        Tag {
            attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

        /** {@return the value of this attribute, empty text where it has none; nothing where there is no such attribute} */
        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }
    }

    private Html() {}

    /** {@return every start tag outside comments and raw text, in order} */
    static List<Tag> tags(String html) {
        return new HtmlScanner(html).scan();
    }
}
