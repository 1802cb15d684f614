package dev.muster.config;

import dev.muster.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Secrets inside a value that is not one as a whole: the password of a URL or of a connection string. Linear time.
 *
 * @param passwords those found, longest text first written
 * @param masked the value with everything that may tell a secret masked: what stands before an at sign, and parameters
 *     whose name looks secret
 */
record Credentials(List<Secret> passwords, String masked) {
    private static final String SEPARATORS = "?&;,# \t\r\n";

    /** {@return what is in that value} */
    static Credentials in(String value) {
        List<Secret> passwords = new ArrayList<>();
        String masked = parameters(userinfo(value, passwords), passwords);
        return new Credentials(List.copyOf(passwords), masked);
    }

    boolean any() {
        return !passwords.isEmpty();
    }

    /**
     * The last at sign of the authority ends the user's part. A password that was not encoded may hold a slash or a
     * question mark; then the authority seems to end before, at a port that is none.
     */
    private static String userinfo(String value, List<Secret> passwords) {
        int start = value.indexOf("://") + 3;
        if (start < 3) {
            return value;
        }
        int end = authorityEnd(value, start);
        int at = value.lastIndexOf('@', end - 1);
        if (at < start && brokenPort(value.substring(start, end))) {
            at = value.indexOf('@', end);
        }
        if (at < start) {
            return value;
        }
        int colon = value.indexOf(':', start);
        if (colon >= 0 && colon + 1 < at) {
            passwords.add(Secret.of(value.substring(colon + 1, at)));
        }
        return value.substring(0, start) + Secret.MASK + value.substring(at);
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

    private static String parameters(String value, List<Secret> passwords) {
        StringBuilder masked = new StringBuilder(value.length());
        StringTokenizer tokens = new StringTokenizer(value, SEPARATORS, true);
        while (tokens.hasMoreTokens()) {
            masked.append(parameter(tokens.nextToken(), passwords));
        }
        return masked.toString();
    }

    private static String parameter(String token, List<Secret> passwords) {
        int equals = token.indexOf('=');
        if (equals <= 0 || equals + 1 == token.length() || !names(token.substring(0, equals))) {
            return token;
        }
        passwords.add(Secret.of(token.substring(equals + 1)));
        return token.substring(0, equals + 1) + Secret.MASK;
    }

    private static boolean names(String parameter) {
        String name = parameter.strip();
        return SecretNames.looksSecret(name)
                || SecretNames.looksSecret("x_" + name)
                || name.toLowerCase(java.util.Locale.ROOT).endsWith("password")
                || name.equalsIgnoreCase("sig");
    }
}
