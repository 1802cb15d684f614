package dev.muster.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what may be a host in the value of a field, and tells which of that belongs inside a network. */
final class InnerNames {
    private static final Set<String> INNER_DOMAINS = Set.of(
            "internal", "intranet", "local", "localdomain", "localhost", "lan", "corp", "home", "private", "consul");
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    private InnerNames() {}

    /** {@return the runs of characters that a name or an IPv4 address, and those that an IPv6 address is made of} */
    static List<String> candidates(String value) {
        List<String> all = new ArrayList<>();
        String text = value.toLowerCase(Locale.ROOT);
        runs(text, false, all);
        if (text.indexOf(':') >= 0) {
            runs(text, true, all);
        }
        return all;
    }

    private static void runs(String text, boolean colons, List<String> all) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && part(text.charAt(end), colons)) {
                end++;
            }
            if (end - at > 1 && end - at <= LONGEST_NAME) {
                String run = text.substring(at, end);
                if (!colons || run.indexOf(':') >= 0) {
                    all.add(run);
                }
            }
            at = afterBreak(text, end);
        }
    }

    private static boolean part(char c, boolean colons) {
        boolean digit = c >= '0' && c <= '9';
        return colons
                ? digit || (c >= 'a' && c <= 'f') || c == ':'
                : digit || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    }

    /** A URL within a URL is percent-encoded: the two digits are no part of what follows. */
    private static int afterBreak(String text, int at) {
        boolean encoded = at + 2 < text.length()
                && text.charAt(at) == '%'
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
        return encoded ? at + 3 : at + 1;
    }

    /** {@return whether it is an inner address, or a name that only an inner name server knows} */
    static boolean inner(String candidate) {
        return InnerAddress.isInner(candidate) || innerName(candidate);
    }

    private static boolean innerName(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        // Only "localhost" is a host by itself: "private" and "local" are words.
        boolean host = bare.indexOf('.') > 0 || bare.equals("localhost");
        return (host && innerDomain(bare)) || awsName(bare);
    }

    private static boolean innerDomain(String name) {
        return INNER_DOMAINS.contains(name.substring(name.lastIndexOf('.') + 1)) && labels(name);
    }

    /** No empty label, and none that is longer than a name may have: then it is part of a token. */
    private static boolean labels(String name) {
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL) {
                return false;
            }
        }
        return true;
    }

    /** AWS names a machine by its address, such as ip-10-0-1-2. */
    private static boolean awsName(String name) {
        if (!name.startsWith("ip-")) {
            return false;
        }
        String first = name.split("\\.", 2)[0];
        return InnerAddress.isInner(first.substring(3).replace('-', '.'));
    }

    /** {@return whether it looks like the name of a machine: letters, and a dot or a digit with them} */
    static boolean machine(String candidate) {
        boolean letters = !Ascii.all(candidate, c -> !Ascii.isLower(c));
        boolean more = candidate.indexOf('.') > 0 || !Ascii.all(candidate, c -> !Ascii.isDigit(c));
        return letters && more && candidate.indexOf(':') < 0;
    }
}
