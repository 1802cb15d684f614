package dev.muster.http;

import java.util.ArrayList;
import java.util.List;

/** Letters as protocols see them: what is beyond ASCII has no case and is no letter. */
final class Ascii {
    /** A set of characters. */
    interface CharacterClass {
        boolean holds(char c);
    }

    private Ascii() {}

    static boolean isLetter(char c) {
        return isLower((char) (c | 0x20));
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** {@return whether HTML takes it for white space between attributes} */
    static boolean isHtmlSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f');
    }

    /** {@return what stands between white space as HTML knows it} */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isHtmlSpace(text.charAt(i))) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    static char lower(char c) {
        return isUpper(c) ? (char) (c | 0x20) : c;
    }

    /** Unlike {@code toLowerCase} this leaves the Kelvin sign alone, which would become a k. */
    static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpper(text.charAt(i))) {
                return lowered(text);
            }
        }
        return text;
    }

    private static String lowered(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }

    /** {@return whether it is this lower-case word, in any case} */
    static boolean is(String text, String word) {
        return text.length() == word.length() && startsWith(text, 0, word);
    }

    /** {@return whether every character is one of these; of no text it is so} */
    static boolean all(String text, CharacterClass wanted) {
        return all(text, 0, text.length(), wanted);
    }

    /** {@return whether every character from here to there is one of these} */
    static boolean all(String text, int from, int end, CharacterClass wanted) {
        for (int i = from; i < end; i++) {
            if (!wanted.holds(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether it is digits, at least one} */
    static boolean isNumber(String text) {
        return !text.isEmpty() && all(text, Ascii::isDigit);
    }

    /** {@return the digits from the first that is no zero} */
    static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** {@return whether this lower-case word stands there in any case} */
    static boolean startsWith(String text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
