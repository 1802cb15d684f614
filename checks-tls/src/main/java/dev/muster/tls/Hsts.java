package dev.muster.tls;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Strict-Transport-Security field, read strictly by the grammar of RFC 6797, section 6.1.
 *
 * @param maxAge in seconds; 0 where browsers ignore the field
 * @param problem why they do; empty where they heed it
 */
record Hsts(long maxAge, String problem) {
    /** Why the field was not looked for: pass it to {@link Seen#not} where the service does not speak HTTP. */
    static final String NO_HTTP = "nobody speaks HTTP here";

    /** Half a year: what the rating guide asks for. */
    static final long HALF_A_YEAR = 15_552_000;

    private static final String AGE = "max-age";
    private static final long MOST = 999_999_999_999L;

    /** {@return whether the field means anything to anybody: browsers heed it over HTTP, and never of an address} */
    static boolean applies(EndpointFacts facts) {
        return facts.upgrade() == Upgrade.NONE
                && !facts.hsts().why().equals(NO_HTTP)
                && HostName.address(facts.host()).isEmpty();
    }

    static Hsts parse(String field) {
        Map<String, String> directives = new HashMap<>();
        Optional<String> problem = read(field, directives);
        if (problem.isPresent()) {
            return new Hsts(0, problem.get());
        }
        String age = directives.getOrDefault(AGE, "");
        if (!directives.containsKey(AGE)) {
            return new Hsts(0, "it has no max-age");
        }
        return isNumber(age) ? new Hsts(seconds(age), "") : new Hsts(0, "its max-age is not a number of seconds");
    }

    private static Optional<String> read(String field, Map<String, String> directives) {
        for (String directive : Split.unquoted(field, ';')) {
            String text = directive.strip();
            int equals = text.indexOf('=');
            String name =
                    (equals < 0 ? text : text.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            Optional<String> value = equals < 0
                    ? Optional.of("")
                    : value(text.substring(equals + 1).strip());
            if (text.isEmpty()) {
                continue;
            }
            if (!isToken(name) || value.isEmpty()) {
                return Optional.of("a directive is malformed");
            }
            if (directives.putIfAbsent(name, value.get()) != null) {
                return Optional.of("a directive is given more than once");
            }
            if (name.equals("includesubdomains") && equals >= 0) {
                return Optional.of("its includeSubDomains has a value");
            }
        }
        return Optional.empty();
    }

    /** {@return what a token or a quoted string says; empty if it is neither} */
    private static Optional<String> value(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
        if (quoted) {
            return Optional.of(text.substring(1, text.length() - 1));
        }
        return isToken(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Hsts::isTokenChar);
    }

    private static boolean isTokenChar(int c) {
        return c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long seconds(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        String number = digits.substring(start);
        return number.length() > 12 ? MOST : Long.parseLong(number);
    }
}
