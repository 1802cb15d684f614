package dev.muster.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as browsers read that of a cookie (RFC 6265, section 5.1.1): nearly any order, nearly any separator. */
final class CookieDate {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int FIRST_YEAR = 1601;
    /** Browsers heed no longer attribute, and no date is nearly as long. */
    private static final int LONGEST = 1024;

    private int[] time = {};
    private int day;
    private int month;
    private int year = -1;

    private CookieDate() {}

    /** {@return the instant, or empty where a browser finds none} */
    static Optional<Instant> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        CookieDate date = new CookieDate();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || delimits(text.charAt(i))) {
                date.take(text.substring(start, i));
                start = i + 1;
            }
        }
        return date.instant();
    }

    private static boolean delimits(char c) {
        return c == '\t'
                || (c >= 0x20 && c <= 0x2f)
                || (c >= 0x3b && c <= 0x40)
                || (c >= 0x5b && c <= 0x60)
                || (c >= 0x7b && c <= 0x7e);
    }

    private void take(String token) {
        Matcher clock = TIME.matcher(token);
        if (time.length == 0 && clock.matches()) {
            time = new int[] {number(clock, 1), number(clock, 2), number(clock, 3)};
            return;
        }
        Matcher days = DAY.matcher(token);
        if (day == 0 && days.matches()) {
            // A day of 0 would be taken for none yet: it is none at all.
            day = number(days, 1) == 0 ? -1 : number(days, 1);
            return;
        }
        takeMonthOrYear(token);
    }

    private void takeMonthOrYear(String token) {
        if (month == 0 && monthOf(token) > 0) {
            month = monthOf(token);
            return;
        }
        Matcher years = YEAR.matcher(token);
        if (year < 0 && years.matches()) {
            year = fourDigits(number(years, 1));
        }
    }

    private static int monthOf(String token) {
        return token.length() < 3 ? 0 : MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int fourDigits(int year) {
        if (year >= 70 && year <= 99) {
            return year + 1900;
        }
        return year < 70 ? year + 2000 : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private Optional<Instant> instant() {
        if (time.length == 0 || year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(year, month, day, time[0], time[1], time[2]);
            return Optional.of(local.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
