package dev.muster.http;

import java.util.Map;

/**
 * Character references in attribute values: the numeric ones, and of the named ones those that can change how an address or a
 * policy reads. Any other is left as it stands.
 */
final class CharacterReferences {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LONGEST_NAME = 10;

    /** Those that HTML accepts without a semicolon too. */
    private static final Map<String, String> OLD = Map.of(
            "amp", "&", "AMP", "&", "lt", "<", "LT", "<", "gt", ">", "GT", ">", "quot", "\"", "QUOT", "\"", "nbsp",
            "\u00a0");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("apos", "'"),
            Map.entry("colon", ":"),
            Map.entry("semi", ";"),
            Map.entry("comma", ","),
            Map.entry("period", "."),
            Map.entry("sol", "/"),
            Map.entry("bsol", "\\"),
            Map.entry("quest", "?"),
            Map.entry("equals", "="),
            Map.entry("num", "#"),
            Map.entry("percnt", "%"),
            Map.entry("commat", "@"),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("ast", "*"),
            Map.entry("Tab", "\t"),
            Map.entry("NewLine", "\n"));

    private final String text;
    private final StringBuilder decoded = new StringBuilder();
    private int at;

    private CharacterReferences(String text) {
        this.text = text;
    }

    static String decode(String text) {
        return text.indexOf('&') < 0 ? text : new CharacterReferences(text).decode();
    }

    private String decode() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '&' || !(numeric() || named())) {
                decoded.append(c);
                at++;
            }
        }
        return decoded.toString();
    }

    private boolean numeric() {
        if (!text.startsWith("#", at + 1)) {
            return false;
        }
        boolean hexadecimal = Ascii.startsWith(text, at + 2, "x");
        int from = at + (hexadecimal ? 3 : 2);
        int radix = hexadecimal ? 16 : 10;
        int end = from;
        int code = 0;
        for (; end < text.length() && digit(text.charAt(end), radix) >= 0; end++) {
            code = Math.min(code * radix + digit(text.charAt(end), radix), Character.MAX_CODE_POINT + 1);
        }
        if (end == from) {
            return false;
        }
        decoded.appendCodePoint(isCharacter(code) ? code : REPLACEMENT);
        at = text.startsWith(";", end) ? end + 1 : end;
        return true;
    }

    /** Not {@code Character.digit} alone, which takes the digits of every script. */
    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }

    private static boolean isCharacter(int code) {
        return code != 0
                && Character.isValidCodePoint(code)
                && !(code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
    }

    /** In an attribute a name without a semicolon counts only if neither letter, digit nor equals sign follows. */
    private boolean named() {
        int end = at + 1;
        while (end < text.length() && end <= at + LONGEST_NAME && Ascii.isAlphanumeric(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        boolean whole = text.startsWith(";", end);
        String value = OLD.get(name);
        if (value == null && whole) {
            value = NAMED.get(name);
        }
        if (value == null || (!whole && text.startsWith("=", end))) {
            return false;
        }
        decoded.append(value);
        at = whole ? end + 1 : end;
        return true;
    }
}
