package dev.muster.redis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a server answers to a command. */
sealed interface Reply {
    /**
     * A text, or a status such as {@code OK} or {@code QUEUED}.
     *
     * @param text of it
     */
    record Text(String text) implements Reply {}

    /**
     * A whole number.
     *
     * @param number itself
     */
    record Whole(long number) implements Reply {}

    /**
     * Several replies; a map is its keys and values in turn.
     *
     * @param items in order
     */
    record Many(List<Reply> items) implements Reply {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** Nothing. */
    record Nil() implements Reply {}

    /**
     * The server refuses.
     *
     * @param code first word, such as {@code NOPERM}, {@code NOAUTH}, {@code MISCONF}, {@code ERR}
     * @param text the rest; may hold names of users and keys, and is not to be shown
     */
    record Refused(String code, String text) implements Reply {
        static Refused of(String line) {
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            // A refusal without a word is one all the same.
            return new Refused(word.isEmpty() ? "ERR" : word, space < 0 ? "" : line.substring(space + 1));
        }

        /** {@return whether the server does not know the command, or this part of it: renamed, closed by a provider, or too new} */
        boolean unknown() {
            return code.equals("ERR")
                    && (text.startsWith("unknown command")
                            || text.startsWith("unknown subcommand")
                            || text.startsWith("Unknown subcommand"));
        }
    }

    /** {@return the text, if this is one} */
    default Optional<String> asText() {
        return this instanceof Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** {@return the number, if this is one or a text that is one} */
    default OptionalLong asNumber() {
        if (this instanceof Whole number) {
            return OptionalLong.of(number.number());
        }
        return this instanceof Text text && text.text().matches("-?[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(text.text()))
                : OptionalLong.empty();
    }

    /** {@return the replies in it; none if it is a single one} */
    default List<Reply> asList() {
        return this instanceof Many many ? many.items() : List.of();
    }

    /** {@return texts and numbers by name, of a list of keys and values in turn; what is neither is left out} */
    default Map<String, String> asMap() {
        Map<String, String> map = new TreeMap<>();
        List<Reply> items = asList();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            Reply value = items.get(i + 1);
            Optional<String> text =
                    value instanceof Whole number ? Optional.of(String.valueOf(number.number())) : value.asText();
            items.get(i).asText().ifPresent(key -> text.ifPresent(it -> map.put(key, it)));
        }
        return map;
    }
}
