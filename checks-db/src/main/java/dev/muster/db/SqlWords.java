package dev.muster.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What MariaDB and MySQL print of themselves, cut into names, words and signs. Whatever stands in quotes is one name, whoever
 * made it up, so that no name and no hash of a password can pass for a keyword. Takes time in proportion to the length.
 */
final class SqlWords {
    private static final String SIGNS = ",()@.*;";
    private static final String QUOTES = "`'\"";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private SqlWords(String text) {
        this.text = text;
    }

    /**
     * A piece.
     *
     * @param text of it, without quotes
     * @param quoted whether it stood in quotes
     */
    record Word(String text, boolean quoted) {
        boolean is(String keyword) {
            return !quoted && text.equalsIgnoreCase(keyword);
        }

        boolean isAny(List<String> keywords) {
            return !quoted && keywords.contains(text.toUpperCase(Locale.ROOT));
        }

        boolean isSign() {
            return !quoted && text.length() == 1 && SIGNS.contains(text);
        }
    }

    /** {@return the pieces; empty if a quote is never closed} */
    static Optional<List<Word>> of(String text) {
        SqlWords words = new SqlWords(text);
        return words.cut() ? Optional.of(List.copyOf(words.words)) : Optional.empty();
    }

    private boolean cut() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next)) {
                at++;
            } else if (QUOTES.indexOf(next) >= 0) {
                if (!quoted(next)) {
                    return false;
                }
            } else {
                plain();
            }
        }
        return true;
    }

    private void plain() {
        int from = at++;
        if (SIGNS.indexOf(text.charAt(from)) < 0) {
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
        }
        words.add(new Word(text.substring(from, at), false));
    }

    private static boolean isPlain(char next) {
        return !Character.isWhitespace(next) && SIGNS.indexOf(next) < 0 && QUOTES.indexOf(next) < 0;
    }

    /** A quote within is doubled, or behind a backslash, which within backquotes is a character like others. */
    private boolean quoted(char quote) {
        StringBuilder name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char next = text.charAt(at);
            boolean last = at + 1 == text.length();
            if (next == '\\' && quote != '`' && !last) {
                name.append(text.charAt(++at));
            } else if (next != quote) {
                name.append(next);
            } else if (!last && text.charAt(at + 1) == quote) {
                name.append(text.charAt(++at));
            } else {
                at++;
                words.add(new Word(name.toString(), true));
                return true;
            }
        }
        return false;
    }
}
