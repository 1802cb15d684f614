package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What holds of dates, and of the numbers beside them in cookies. */
final class DateFuzz {
    private static final DateTimeFormatter IMF = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Instant FIRST = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private DateFuzz() {}

    static void holds(FuzzInput input) {
        String text = FuzzInput.part(input.octets(), 0);
        Optional<Instant> date = CookieDate.parse(text);
        assertEquals(date, CookieDate.parse(FuzzInput.upper(text)), "the case says nothing");
        assertEquals(date, CookieDate.parse(Ascii.lower(text)), "the case says nothing");
        if (date.isPresent()) {
            Instant instant = date.get();
            assertTrue(!instant.isBefore(FIRST) && !instant.isAfter(LAST), instant::toString);
            assertEquals(date, CookieDate.parse(IMF.format(instant)));
            assertEquals(date, longer(text), "what follows a whole date says nothing");
            hasAMonthAndDigits(text);
        }
        livesAsLongAsItSays(text);
    }

    static void read(String text) {
        CookieDate.parse(text);
        CookieLife.of(SetCookie.parse("a=b; Max-Age=" + text + "; Expires=" + text), FIRST);
    }

    private static Optional<Instant> longer(String text) {
        return CookieDate.parse(text.length() > 1_000 ? text : text + " 23:59:59 31 dec 2099");
    }

    private static void hasAMonthAndDigits(String text) {
        String lower = Ascii.lower(text);
        List<String> months =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        assertTrue(months.stream().anyMatch(lower::contains), text);
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        assertTrue(digits >= 6 && Collections.frequency(text.chars().boxed().toList(), (int) ':') >= 2, text);
    }

    private static void livesAsLongAsItSays(String text) {
        SetCookie cookie = SetCookie.parse("a=b; Max-Age=" + text);
        boolean number = cookie.last("Max-Age").orElse("").matches("-?[0-9]+");
        boolean several = text.indexOf(';') >= 0;
        assertTrue(several || CookieLife.of(cookie, FIRST).isPresent() == number, text);
    }
}
