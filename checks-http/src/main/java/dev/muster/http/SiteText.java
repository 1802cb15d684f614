package dev.muster.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A body as rules search it: one character for each octet, so that nothing in it can fail to decode. Every search is
 * linear in the length.
 *
 * @param exact as it came
 * @param lower the same in lower case
 */
record SiteText(String exact, String lower) {
    /** How far before a place a search looks back. */
    private static final int BACK = 160;

    static SiteText of(Exchange answer) {
        return of(new String(answer.body().bytes(), StandardCharsets.ISO_8859_1));
    }

    static SiteText of(String text) {
        return new SiteText(text, text.toLowerCase(Locale.ROOT));
    }

    /** {@return whether the body says so, in any case} */
    boolean says(String lowerCase) {
        return lower.contains(lowerCase);
    }

    /** {@return whether a place in a source file is named, in brackets: {@code (Orders.java:12)}} */
    boolean sourceLine(String suffix) {
        for (int at = exact.indexOf(suffix); at >= 0; at = exact.indexOf(suffix, at + 1)) {
            int next = at + suffix.length();
            boolean line = next < exact.length() && digit(exact.charAt(next));
            if (line && exact.substring(Math.max(0, at - BACK), at).contains("(")) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a class is named with its package, that ends so: {@code java.lang.NullPointerException}} */
    boolean className(String ending) {
        for (int at = exact.indexOf(ending); at >= 0; at = exact.indexOf(ending, at + 1)) {
            int from = at;
            while (from > Math.max(0, at - BACK) && nameCharacter(exact.charAt(from - 1))) {
                from--;
            }
            if (qualified(exact.substring(from, at) + ending)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a path stands there by itself: not as the address in a link} */
    boolean path(String beginning) {
        for (int at = lower.indexOf(beginning); at >= 0; at = lower.indexOf(beginning, at + 1)) {
            if (at == 0 || " \t\r\n([>:`".indexOf(lower.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a path begins with the letter of a drive} */
    boolean drive() {
        for (int at = lower.indexOf(":\\"); at >= 0; at = lower.indexOf(":\\", at + 1)) {
            boolean letter = at > 0 && letter(lower.charAt(at - 1));
            boolean alone = at < 2 || !letter(lower.charAt(at - 2));
            boolean goesOn = at + 2 < lower.length() && letter(lower.charAt(at + 2));
            if (letter && alone && goesOn && !escape(lower, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** A backslash in JSON that stands for white space. */
    private static boolean escape(String text, int at) {
        boolean single = "nrt".indexOf(text.charAt(at + 1)) >= 0;
        return single && (at + 2 >= text.length() || !letter(text.charAt(at + 2)));
    }

    private static boolean qualified(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && letter(name.charAt(0))
                && name.indexOf('.') < dot
                && name.charAt(dot + 1) >= 'A'
                && name.charAt(dot + 1) <= 'Z';
    }

    private static boolean nameCharacter(char c) {
        return letter(c) || (c >= 'A' && c <= 'Z') || digit(c) || c == '.' || c == '_' || c == '$';
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
