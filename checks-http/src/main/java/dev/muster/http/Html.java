package dev.muster.http;

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
    /** A start tag. Its attributes are read when they are first asked for: of most tags nobody asks. Immutable. */
    static final class Tag {
        private final String name;
        private final Lazy<Map<String, String>> attributes;

        /**
         * Keeps these.
         *
         * @param name in lower case
         * @param html in which the tag stands
         * @param endOfName where the attributes begin
         */
        Tag(String name, String html, int endOfName) {
            this.name = name;
            this.attributes = new Lazy<>(() -> HtmlAttributes.read(html, endOfName));
        }

        /** {@return the name, in lower case} */
        String name() {
            return name;
        }

        /** {@return by name in lower case, in order; of a name that comes twice the first counts, as in browsers} */
        Map<String, String> attributes() {
            return attributes.get();
        }

        /** {@return the value of this attribute, empty text where it has none; nothing where there is no such attribute} */
        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes().get(attribute));
        }

        boolean has(String attribute) {
            return attributes().containsKey(attribute);
        }

        /** {@return whether it is a meta element in the place of the field of this lower-case name} */
        boolean standsFor(String field) {
            return name.equals("meta") && Ascii.is(attribute("http-equiv").orElse(""), field);
        }

        @Override
        public boolean equals(Object that) {
            return that instanceof Tag other
                    && name.equals(other.name)
                    && attributes().equals(other.attributes());
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + attributes().hashCode();
        }

        @Override
        public String toString() {
            return name + attributes();
        }
    }

    private Html() {}

    /** {@return every start tag outside comments and raw text, in order} */
    static List<Tag> tags(String html) {
        return new HtmlScanner(html).scan();
    }
}
