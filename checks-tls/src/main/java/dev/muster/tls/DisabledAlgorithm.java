package dev.muster.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a list of disabled algorithms, such as {@code DH keySize < 1024}.
 *
 * @param text as it stands there, white space made single
 * @param name of the algorithm in lower case
 * @param conditions all of which have to hold for it to be disabled, in lower case; none if it always is
 */
record DisabledAlgorithm(String text, String name, List<String> conditions) {
    private static final String INCLUDE = "include ";

    /** {@return the entries of a property, those that it includes among them} */
    static List<DisabledAlgorithm> of(String property, Map<String, String> properties) {
        List<DisabledAlgorithm> all = new ArrayList<>();
        for (String entry : entries(properties.getOrDefault(property, ""))) {
            if (entry.startsWith(INCLUDE)) {
                String other = entry.substring(INCLUDE.length()).strip();
                entries(properties.getOrDefault(other, "")).forEach(one -> all.add(of(one)));
            } else {
                all.add(of(entry));
            }
        }
        return all;
    }

    static DisabledAlgorithm of(String entry) {
        String text = entry.strip().replaceAll("\\s+", " ");
        int space = text.indexOf(' ');
        String name = space < 0 ? text : text.substring(0, space);
        List<String> conditions = new ArrayList<>();
        if (space >= 0) {
            for (String condition : text.substring(space).split("&", -1)) {
                conditions.add(condition.strip().toLowerCase(Locale.ROOT));
            }
        }
        return new DisabledAlgorithm(text, name.toLowerCase(Locale.ROOT), conditions);
    }

    /** {@return whether whatever the other one disables this one does too: it may well be stricter} */
    boolean covers(DisabledAlgorithm other) {
        if (!name.equals(other.name)) {
            return conditions.isEmpty() && List.of(other.name.split("with", -1)).contains(name);
        }
        return conditions.stream().allMatch(mine -> other.conditions.stream().anyMatch(theirs -> wider(mine, theirs)));
    }

    /** {@return whether the first holds wherever the second does} */
    private static boolean wider(String mine, String theirs) {
        if (mine.equals(theirs)) {
            return true;
        }
        Optional<Integer> my = limit(mine);
        Optional<Integer> their = limit(theirs);
        return my.isPresent() && their.isPresent() && my.get() >= their.get();
    }

    /** {@return below which number of bits it holds, if it is about that} */
    private static Optional<Integer> limit(String condition) {
        String[] words =
                condition.replace("<", " < ").replace("< =", "<=").strip().split("\\s+", -1);
        boolean below = words.length == 3 && words[0].equals("keysize") && words[1].startsWith("<");
        if (!below || !words[2].matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(words[2]) + (words[1].equals("<=") ? 1 : 0));
    }

    private static List<String> entries(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        List<String> entries = new ArrayList<>();
        for (String entry : (quoted ? text.substring(1, text.length() - 1) : text).split(",", -1)) {
            if (!entry.isBlank()) {
                entries.add(entry.strip());
            }
        }
        return entries;
    }

    /** {@return the entries of this value} */
    static List<DisabledAlgorithm> all(String value) {
        return of("", Map.of("", value));
    }

    /** {@return its text} */
    @Override
    public String toString() {
        return text;
    }
}
