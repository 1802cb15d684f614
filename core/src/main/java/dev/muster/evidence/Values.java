package dev.muster.evidence;

import dev.muster.NearestName;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of an annotation's keys. A bad one is a problem; what is given back for it is never used. */
final class Values {
    private static final int LONGEST_RULE = 200;
    private static final int LONGEST_RELEASE = 100;
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_DAYS = 366;
    private static final int DAYS_OF_WEEK = 7;

    private final Map<String, Word> given;
    private final Problems problems;

    Values(Map<String, Word> given, Problems problems) {
        this.given = given;
        this.problems = problems;
    }

    String text(String key) {
        return value(key).orElse("");
    }

    LocalDate date(String key) {
        return parsed(key, Dates::of, "is no date: write " + key + "= and year-month-day, such as 2026-11-02")
                .orElse(LocalDate.MIN);
    }

    Optional<Period> period(String key) {
        return parsed(key, Values::span, "is no time: write 1 to 366 days or 1 to 52 weeks, such as for=31d or for=4w");
    }

    String link(String key) {
        return parsed(key, Values::address, "is no address: write evidence= and a link that begins with https://")
                .orElse("");
    }

    /** Written out: a file has thousands of them. */
    static boolean isRule(String text) {
        boolean joined = false;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joint = c == '.' || c == '-';
            boolean letter = c >= 'a' && c <= 'z';
            if (joint ? !inWord : !letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
            joined |= joint;
            inWord = !joint;
        }
        return joined && inWord && text.length() <= LONGEST_RULE;
    }

    static boolean isRelease(String text) {
        boolean fits = !text.isEmpty() && text.length() <= LONGEST_RELEASE && isLetterOrDigit(text.charAt(0));
        for (int i = 1; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = isLetterOrDigit(c) || "._+-".indexOf(c) >= 0;
        }
        return fits;
    }

    private static boolean isLetterOrDigit(char c) {
        return c <= 'z' && Character.isLetterOrDigit(c);
    }

    Optional<String> release(String key) {
        if (!given.containsKey(key)) {
            return Optional.empty();
        }
        return parsed(
                key,
                text -> Optional.of(text).filter(Values::isRelease),
                "is no version: write letters, digits, dots and dashes, such as release=1.4.2");
    }

    Optional<AttestedKind> kind(String key) {
        Optional<String> text = value(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<AttestedKind> kind = AttestedKind.of(text.get());
        return kind.isPresent() ? kind : parsed(key, AttestedKind::of, "is no kind of statement: " + nearest(key));
    }

    private String nearest(String key) {
        return value(key)
                .flatMap(text -> NearestName.of(text, AttestedKind.ids()))
                .map(name -> "write kind=" + name)
                .orElse("there are " + String.join(", ", AttestedKind.ids()));
    }

    private Optional<String> value(String key) {
        Word word = given.get(key);
        return word == null ? Optional.empty() : Optional.of(word.value());
    }

    private <T> Optional<T> parsed(String key, Function<String, Optional<T>> parser, String otherwise) {
        Optional<T> parsed = value(key).flatMap(parser);
        Word word = given.get(key);
        if (word != null && parsed.isEmpty()) {
            problems.add(word.place(), key + "=" + Shown.of(word.value()) + " " + otherwise);
        }
        return parsed;
    }

    private static Optional<Period> span(String text) {
        int digits = text.length() - 1;
        if (digits < 1 || digits > MOST_DIGITS || text.charAt(0) == '0' || !isNumber(text, digits)) {
            return Optional.empty();
        }
        char unit = text.charAt(digits);
        int days = Integer.parseInt(text, 0, digits, 10) * (unit == 'w' ? DAYS_OF_WEEK : 1);
        boolean known = unit == 'w' || unit == 'd';
        return known && days <= LONGEST_DAYS ? Optional.of(Period.ofDays(days)) : Optional.empty();
    }

    private static boolean isNumber(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> address(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
