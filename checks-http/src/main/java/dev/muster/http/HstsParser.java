package dev.muster.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a Strict-Transport-Security field once from left to right. White space may stand between any two parts, as RFC
 * 2616, section 2.1, has it for the grammar that RFC 6797 is written in. Not thread-safe.
 */
final class HstsParser {
    private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

    private final String text;
    private final Map<String, String> directives = new LinkedHashMap<>();
    private int at;

    HstsParser(String text) {
        this.text = text;
    }

    Map<String, String> directives() {
        return directives;
    }

    /** {@return what breaks the grammar, at which the reading ends} */
    Optional<String> read() {
        if (!Ascii.all(text, c -> (c >= ' ' && c < 0x7f) || c == '\t')) {
            return Optional.of("it holds a character that is not printable ASCII");
        }
        skip();
        while (at < text.length()) {
            Optional<String> problem = text.charAt(at) == ';' ? Optional.empty() : directive();
            if (problem.isPresent()) {
                return problem;
            }
            // At a semicolon or at the end.
            at++;
            skip();
        }
        return Optional.empty();
    }

    private Optional<String> directive() {
        String name = token().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.of(
                    text.charAt(at) == '"' ? "a directive is in quotes" : "a directive does not begin with a name");
        }
        skip();
        Optional<String> value = next('=') ? value() : Optional.of("");
        if (value.isEmpty()) {
            return Optional.of("the value of " + Excerpt.of(name) + " is missing, or its quotes do not end");
        }
        skip();
        if (at < text.length() && text.charAt(at) != ';') {
            return Optional.of("no semicolon follows " + Excerpt.of(name));
        }
        return directives.putIfAbsent(name, value.get()) == null
                ? Optional.empty()
                : Optional.of(Excerpt.of(name) + " is given more than once");
    }

    /** {@return whether that stands here; then steps over it} */
    private boolean next(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private Optional<String> value() {
        skip();
        if (next('"')) {
            return quoted();
        }
        String token = token();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    private Optional<String> quoted() {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return Optional.of(value.toString());
            }
            boolean escapes = c == '\\' && at < text.length();
            value.append(escapes ? text.charAt(at++) : c);
        }
        return Optional.empty();
    }

    private String token() {
        int start = at;
        while (at < text.length() && tokenChar(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean tokenChar(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_SIGNS.indexOf(c) >= 0;
    }

    private void skip() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
