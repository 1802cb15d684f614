package dev.muster.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a cookie lasts. An attribute that cannot be read counts as if it were not there (RFC 6265bis, 5.6). */
final class CookieLife {
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]+");
    private static final Duration AGES = Duration.ofDays(365_000);
    private static final int DIGITS = 12;

    private CookieLife() {}

    /** {@return the time from then to the cookie's end; empty where that is the end of the browser's session} */
    static Optional<Duration> of(SetCookie cookie, Instant now) {
        Optional<Duration> maxAge = lastOf(cookie.values("Max-Age").stream()
                        .filter(value -> SECONDS.matcher(value).matches()))
                .map(CookieLife::seconds);
        return maxAge.isPresent()
                ? maxAge
                : lastOf(cookie.values("Expires").stream().flatMap(value -> CookieDate.parse(value).stream()))
                        .map(end -> Duration.between(now, end));
    }

    /** {@return whether setting it deletes it} */
    static boolean over(SetCookie cookie, Instant now) {
        return of(cookie, now)
                .filter(life -> life.isZero() || life.isNegative())
                .isPresent();
    }

    private static <T> Optional<T> lastOf(Stream<T> all) {
        return all.reduce((first, second) -> second);
    }

    private static Duration seconds(String number) {
        if (number.startsWith("-")) {
            return Duration.ZERO;
        }
        String digits = withoutZeros(number);
        return digits.length() > DIGITS ? AGES : Duration.ofSeconds(Long.parseLong("0" + digits));
    }

    private static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }
}
