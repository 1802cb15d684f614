package dev.muster.redis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what {@code ACL LIST} answers: a line a user. Hashes of passwords are counted and dropped; what is in the parentheses of
 * selectors is dropped, and {@link #SELECTOR} stands for it. What is not understood is left out, which never gives a user more.
 */
final class AclList {
    /** A rule about commands that stands for a selector: what it allows is not known. */
    static final String SELECTOR = "(...)";

    private static final int MOST = 10_000;

    private AclList() {}

    static List<AclUser> parse(List<String> lines) {
        return lines.stream()
                .limit(MOST)
                .map(AclList::words)
                .filter(words -> words.size() > 1 && words.get(0).equals("user"))
                .map(AclList::user)
                .toList();
    }

    /** Words between spaces; a selector, with all spaces in it, is one. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = line.charAt(at) == '(' ? after(line, at, ')') : line.indexOf(' ', at);
            int stop = end < 0 ? line.length() : end;
            if (stop > at) {
                words.add(line.substring(at, stop));
            }
            at = Math.max(stop, at + 1);
        }
        return words;
    }

    private static int after(String line, int from, char last) {
        int found = line.indexOf(last, from);
        return found < 0 ? -1 : found + 1;
    }

    private static AclUser user(List<String> words) {
        Reading user = new Reading();
        words.subList(2, words.size()).forEach(user::add);
        return new AclUser(words.get(1), user.on, user.nopass, user.passwords, user.commands, user.keys, user.channels);
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
                case "resetpass" -> resetPasswords();
                case "allkeys" -> keys.add("~*");
                case "resetkeys" -> keys.clear();
                case "allchannels" -> channels.add("&*");
                case "resetchannels" -> channels.clear();
                case "allcommands" -> commands.add("+@all");
                case "nocommands" -> commands.add("-@all");
                default -> addMarked(word);
            }
        }

        private void resetPasswords() {
            nopass = false;
            passwords = 0;
        }

        private void addMarked(String word) {
            switch (word.charAt(0)) {
                case '+', '-' -> commands.add(word);
                case '~', '%' -> keys.add(word);
                case '&' -> channels.add(word);
                case '#' -> passwords++;
                case '(' -> commands.add(SELECTOR);
                default -> {
                    // Such as sanitize-payload, or what a later version has.
                }
            }
        }
    }
}
