package dev.muster.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads a date as browsers read that of a cookie (RFC 6265, section 5.1.1): nearly any order, nearly any separator. */
final class CookieDate {
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

    /** What follows the digits of a day, a year or a time counts for nothing, if it does not begin with a digit. */
    private void take(String token) {
        int digits = digits(token, 0);
        int[] clock = time.length == 0 ? clock(token, digits) : new int[0];
        if (clock.length > 0) {
            time = clock;
        } else if (day == 0 && isOneOrTwo(digits)) {
            // A day of 0 would be taken for none yet: it is none at all.
            int number = number(token, 0, digits);
            day = number == 0 ? -1 : number;
        } else if (month == 0 && monthOf(token) > 0) {
            month = monthOf(token);
        } else if (year < 0 && digits >= 2 && digits <= 4) {
            year = fourDigits(number(token, 0, digits));
        }
    }

    /** {@return hours, minutes and seconds; nothing where the token is no time} */
    private static int[] clock(String token, int hours) {
        int minutes = digits(token, hours + 1);
        int seconds = digits(token, hours + minutes + 2);
        boolean colons = token.startsWith(":", hours) && token.startsWith(":", hours + minutes + 1);
        return colons && isOneOrTwo(hours) && isOneOrTwo(minutes) && isOneOrTwo(seconds)
                ? new int[] {
                    number(token, 0, hours),
                    number(token, hours + 1, minutes),
                    number(token, hours + minutes + 2, seconds)
                }
                : new int[0];
    }

    private static boolean isOneOrTwo(int digits) {
        return digits == 1 || digits == 2;
    }

    /** {@return how many digits stand there} */
    private static int digits(String token, int from) {
        int end = from;
        while (end < token.length() && Ascii.isDigit(token.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static int number(String token, int from, int digits) {
        return Integer.parseInt(token, from, from + digits, 10);
    }

    private static int monthOf(String token) {
        return token.length() < 3 ? 0 : MONTHS.indexOf(Ascii.lower(token.substring(0, 3))) + 1;
    }

    private static int fourDigits(int year) {
        if (year >= 70 && year <= 99) {
            return year + 1900;
        }
        return year < 70 ? year + 2000 : year;
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
