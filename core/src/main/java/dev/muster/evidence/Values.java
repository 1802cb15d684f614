package dev.muster.evidence;

import dev.muster.NearestName;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of an annotation's keys. A bad one is a problem; what is given back for it is never used. */
final class Values {
    private static final int LONGEST_RULE = 200;
    private static final Pattern PERIOD = Pattern.compile("([1-9][0-9]{0,2})([dw])");
    private static final Pattern RELEASE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");
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
        return RELEASE.matcher(text).matches();
    }

    Optional<String> release(String key) {
        return parsed(
                key,
                text -> Optional.of(text).filter(Values::isRelease),
                "is no version: write letters, digits, dots and dashes, such as release=1.4.2");
    }

    Optional<AttestedKind> kind(String key) {
        Optional<AttestedKind> kind = value(key).flatMap(AttestedKind::of);
        boolean given = value(key).isPresent() && kind.isEmpty();
        return given ? parsed(key, AttestedKind::of, "is no kind of statement: " + nearest(key)) : kind;
    }

    private String nearest(String key) {
        return value(key)
                .flatMap(text -> NearestName.of(text, AttestedKind.ids()))
                .map(name -> "write kind=" + name)
                .orElse("there are " + String.join(", ", AttestedKind.ids()));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(given.get(key)).map(Word::value);
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
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int days = Integer.parseInt(matcher.group(1)) * (matcher.group(2).equals("w") ? DAYS_OF_WEEK : 1);
        return days <= LONGEST_DAYS ? Optional.of(Period.ofDays(days)) : Optional.empty();
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
