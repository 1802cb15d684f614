package dev.muster.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the password inside a URL: after the user's name, or in a parameter as JDBC drivers take it. */
final class EmbeddedPassword {
    private static final int LONGEST = 65_536;
    private static final Pattern URL = Pattern.compile("\\s*[\"']?[a-zA-Z][a-zA-Z0-9+.:-]*://\\S+\\s*");
    private static final Pattern PARAMETER = Pattern.compile(
            "[?&;](?:password|passwd|pwd|secret|token|api[-_]?key|access[-_]?key)=([^&;\\s]+)",
            Pattern.CASE_INSENSITIVE);

    private EmbeddedPassword() {}

    /** {@return the password, decoded, if the value is a URL that holds one} */
    static Optional<String> find(String value) {
        if (value.length() > LONGEST || !URL.matcher(value).matches()) {
            return Optional.empty();
        }
        return userInfo(value).or(() -> parameter(value)).map(EmbeddedPassword::decoded);
    }

    private static Optional<String> userInfo(String url) {
        int start = url.indexOf("://") + 3;
        int end = endOfAuthority(url, start);
        int at = url.lastIndexOf('@', end - 1);
        int colon = url.indexOf(':', start);
        return colon >= start && colon < at - 1 ? Optional.of(url.substring(colon + 1, at)) : Optional.empty();
    }

    private static int endOfAuthority(String url, int start) {
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Optional<String> parameter(String url) {
        Matcher matcher = PARAMETER.matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A password that is not well encoded is taken as it stands. */
    private static String decoded(String password) {
        try {
            return URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return password;
        }
    }
}
