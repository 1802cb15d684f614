package dev.muster.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How long a cookie lasts. An attribute that cannot be read counts as if it were not there (RFC 6265bis, 5.6). */
final class CookieLife {
    private static final Duration AGES = Duration.ofDays(365_000);
    private static final int DIGITS = 12;

    private CookieLife() {}

    /** {@return the time from then to the cookie's end; empty where that is the end of the browser's session} */
    static Optional<Duration> of(SetCookie cookie, Instant now) {
        Optional<Duration> maxAge = last(cookie.values("Max-Age"), CookieLife::seconds);
        return maxAge.isPresent()
                ? maxAge
                : last(cookie.values("Expires"), CookieDate::parse).map(end -> Duration.between(now, end));
    }

    /** {@return whether a cookie that lasts so long is deleted by being set} */
    static boolean over(Duration life) {
        return life.isZero() || life.isNegative();
    }

    /** {@return the last of these that can be read} */
    private static <T> Optional<T> last(List<String> values, Function<String, Optional<T>> reader) {
        for (int i = values.size() - 1; i >= 0; i--) {
            Optional<T> read = reader.apply(values.get(i));
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> seconds(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        if (!Ascii.isNumber(digits)) {
            return Optional.empty();
        }
        return Optional.of(negative ? Duration.ZERO : atMostAges(Ascii.withoutZeros(digits)));
    }

    private static Duration atMostAges(String digits) {
        return digits.length() > DIGITS ? AGES : Duration.ofSeconds(Long.parseLong("0" + digits));
    }
}
