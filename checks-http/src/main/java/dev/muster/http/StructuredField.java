package dev.muster.http;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields whose values are items, lists or dictionaries (RFC 8941). Parsed strictly, as section 4.2 demands: what breaks one
 * rule of the grammar breaks the whole field. In linear time; bad input is no exception.
 */
final class StructuredField {
    /** The simple values. */
    sealed interface Bare {}

    record Whole(long value) implements Bare {}

    record Decimal(BigDecimal value) implements Bare {}

    record Text(String value) implements Bare {}

    record Token(String value) implements Bare {}

    /** Octets, each as the character of ISO-8859-1 that has its number. */
    record Octets(String value) implements Bare {}

    record Truth(boolean value) implements Bare {}

    /** What a list or a dictionary holds. */
    sealed interface Member {
        Map<String, Bare> parameters();
    }

    record Item(Bare value, Map<String, Bare> parameters) implements Member {
        Item {
            parameters = copy(parameters);
        }

        /** {@return the word, if this is one and not a text or a number} */
        Optional<String> token() {
            return value instanceof Token token ? Optional.of(token.value()) : Optional.empty();
        }
    }

    record InnerList(List<Item> items, Map<String, Bare> parameters) implements Member {
        InnerList {
            items = List.copyOf(items);
            parameters = copy(parameters);
        }
    }

    private StructuredField() {}

    /** {@return the item that these fields of one name make: nothing where it is malformed, as two fields always are} */
    static Optional<Item> item(List<String> fields) {
        return new StructuredParser(joined(fields)).whole(StructuredParser::item);
    }

    /** {@return the members of the list that these fields of one name make, or nothing where it is malformed} */
    static Optional<List<Member>> list(List<String> fields) {
        return new StructuredParser(joined(fields)).whole(StructuredParser::list);
    }

    /** {@return the members of the dictionary that these fields of one name make, or nothing where it is malformed} */
    static Optional<Map<String, Member>> dictionary(List<String> fields) {
        return new StructuredParser(joined(fields)).whole(StructuredParser::dictionary);
    }

    /** As section 4.2 says: a comma between each two fields. */
    private static String joined(List<String> fields) {
        return String.join(", ", fields);
    }

    /** Keeps the order. {@code Map.copyOf} would take quadratic time on keys made to share a hash. */
    private static Map<String, Bare> copy(Map<String, Bare> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
