package dev.muster.redis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what {@code ACL LIST} answers: a line a user. Hashes of passwords are counted and dropped; selectors, which come last, are
 * dropped too, and {@link #SELECTOR} stands for them. What else is not understood is left out.
 */
final class AclList {
    /** A rule about commands that stands for selectors: what they allow is not known. */
    static final String SELECTOR = "(...)";

    private static final String START = "user ";

    private AclList() {}

    static List<AclUser> parse(List<String> lines) {
        return lines.stream().map(AclList::user).flatMap(Optional::stream).toList();
    }

    private static Optional<AclUser> user(String line) {
        if (!line.startsWith(START)) {
            return Optional.empty();
        }
        int space = line.indexOf(' ', START.length());
        int end = space < 0 ? line.length() : space;
        String name = line.substring(START.length(), end);
        return name.isEmpty() ? Optional.empty() : Optional.of(user(name, line.substring(end)));
    }

    private static AclUser user(String name, String rules) {
        int selector = rules.indexOf(" (");
        Reading user = new Reading();
        for (String word :
                rules.substring(0, selector < 0 ? rules.length() : selector).split(" ", -1)) {
            user.add(word);
        }
        if (selector >= 0) {
            user.commands.add(SELECTOR);
        }
        return new AclUser(name, user.on, user.nopass, user.passwords, user.commands, user.keys, user.channels);
    }

    private static final class Reading {
        private final List<String> commands = new ArrayList<>();
        private final Set<String> keys = new LinkedHashSet<>();
        private final Set<String> channels = new LinkedHashSet<>();
        private boolean on;
        private boolean nopass;
        private int passwords;

        void add(String word) {
            switch (word) {
                case "on" -> on = true;
                case "off" -> on = false;
                case "nopass" -> nopass = true;
                case "allkeys" -> keys.add("~*");
                case "resetkeys" -> keys.clear();
                case "allchannels" -> channels.add("&*");
                case "resetchannels" -> channels.clear();
                case "allcommands" -> commands.add("+@all");
                case "nocommands" -> commands.add("-@all");
                default -> addMarked(word);
            }
        }

        private void addMarked(String word) {
            switch (word.isEmpty() ? ' ' : word.charAt(0)) {
                case '+', '-' -> commands.add(word);
                case '~', '%' -> keys.add(word);
                case '&' -> channels.add(word);
                case '#' -> passwords++;
                default -> {
                    // Such as sanitize-payload, or what a later version has.
                }
            }
        }
    }
}
