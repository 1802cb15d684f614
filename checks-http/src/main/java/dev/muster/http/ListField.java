package dev.muster.http;

import java.util.List;
import java.util.stream.Stream;

/** Reads fields whose value is a list, apart by commas (RFC 9110, section 5.6.1). */
final class ListField {
    /** More than any client takes for the whole head: what follows is not read. */
    private static final int LONGEST = 65_536;

    private ListField() {}

    /** {@return the members, from all fields of that name; empty ones are none} */
    static List<String> items(Fields fields, String name) {
        return fields.values(name).stream()
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST)))
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** {@return whether that is a member, in any case, or a star stands for all} */
    static boolean names(Fields fields, String name, String item) {
        return items(fields, name).stream().anyMatch(member -> member.equals("*") || member.equalsIgnoreCase(item));
    }
}
