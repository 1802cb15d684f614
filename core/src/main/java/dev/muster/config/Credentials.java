package dev.muster.config;

import dev.muster.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Finds secrets inside a value that is not one as a whole: the password of a URL or a connection string. Linear. */
final class Credentials {
    private static final String SEPARATORS = "?&;,# \t\r\n";

    private Credentials() {}

    /** {@return the passwords in that value; a private key is one as a whole, as is a webhook that anybody may call} */
    static List<Secret> in(String value) {
        if (value.contains("PRIVATE KEY-----") || value.contains("hooks.slack.com/services/")) {
            return List.of(Secret.of(value));
        }
        List<Secret> found = new ArrayList<>();
        userinfo(value, found);
        oracle(value, found);
        boolean url = value.contains("://") || value.startsWith("jdbc:");
        StringTokenizer tokens = new StringTokenizer(value, SEPARATORS);
        while (tokens.hasMoreTokens()) {
            parameter(tokens.nextToken(), url, found);
        }
        return found;
    }

    /**
     * The last at sign of the authority ends the user's part. A password that was not encoded may hold a slash or a
     * question mark; then the authority seems to end before, at a port that is none.
     */
    private static void userinfo(String value, List<Secret> found) {
        int start = value.indexOf("://") + 3;
        if (start < 3) {
            return;
        }
        int end = authorityEnd(value, start);
        int at = value.lastIndexOf('@', end - 1);
        if (at < start && brokenPort(value.substring(start, end))) {
            at = value.indexOf('@', end);
        }
        int colon = value.indexOf(':', start);
        if (colon >= 0 && colon + 1 < at) {
            found.add(Secret.of(value.substring(colon + 1, at)));
        }
    }

    /** {@code jdbc:oracle:thin:user/password@host}. */
    private static void oracle(String value, List<Secret> found) {
        int at = value.lastIndexOf('@');
        int slash = value.indexOf('/');
        if (value.startsWith("jdbc:oracle:") && slash > 0 && slash + 1 < at) {
            found.add(Secret.of(value.substring(slash + 1, at)));
        }
    }

    private static int authorityEnd(String value, int start) {
        int end = start;
        while (end < value.length() && "/?#".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean brokenPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > 0
                && !authority.endsWith("]")
                && !authority.substring(colon + 1).chars().allMatch(Character::isDigit);
    }

    private static void parameter(String token, boolean url, List<Secret> found) {
        int equals = token.indexOf('=');
        if (equals > 0 && equals + 1 < token.length() && names(token.substring(0, equals), url)) {
            found.add(Secret.of(token.substring(equals + 1)));
        }
    }

    /** In a URL one word is enough, unlike in other text and in the name of a setting. */
    private static boolean names(String parameter, boolean url) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return name.endsWith("password")
                || name.equals("pwd")
                || (url && (name.equals("sig") || SecretNames.looksSecret("x_" + parameter)));
    }
}
