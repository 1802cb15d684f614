package dev.muster.http;

import java.util.List;
import java.util.stream.Stream;

/** Finds IPv4 addresses of private networks (RFC 1918) in text. */
final class PrivateIpv4 {
    private static final int LONGEST = 15;

    private PrivateIpv4() {}

    static boolean in(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && part(text.charAt(end))) {
                end++;
            }
            if (end - at <= LONGEST && inner(text.substring(at, end))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean part(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static boolean inner(String text) {
        List<String> numbers = Stream.of(text.split("\\.", -1)).toList();
        if (numbers.size() != 4 || numbers.stream().anyMatch(number -> number.isEmpty() || number.length() > 3)) {
            return false;
        }
        int second = Integer.parseInt(numbers.get(1));
        return switch (numbers.get(0)) {
            case "10" -> true;
            case "172" -> second >= 16 && second <= 31;
            case "192" -> second == 168;
            default -> false;
        };
    }
}
