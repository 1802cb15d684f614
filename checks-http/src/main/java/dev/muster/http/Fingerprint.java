package dev.muster.http;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells names of files that change with their content, as bundlers make them: {@code app.3f2a91bc.js}. */
final class Fingerprint {
    private static final int SHORTEST = 8;

    private Fingerprint() {}

    /** {@return whether the last part of the path holds one} */
    static boolean in(URI uri) {
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.indexOf('.') > 0 && Stream.of(name.split("[._-]", -1)).anyMatch(Fingerprint::is);
    }

    /** Eight or more of letters and digits that no word has: hexadecimal, or upper, lower and digits mixed. */
    private static boolean is(String part) {
        if (part.length() < SHORTEST || !part.chars().allMatch(Fingerprint::alphanumeric)) {
            return false;
        }
        boolean digit = part.chars().anyMatch(c -> c <= '9');
        boolean letter = part.chars().anyMatch(c -> c > '9');
        boolean hexadecimal = part.chars().allMatch(c -> c <= '9' || (c >= 'a' && c <= 'f'));
        boolean mixed = part.chars().anyMatch(c -> c >= 'a') && part.chars().anyMatch(c -> c > '9' && c < 'a');
        return digit && letter && (hexadecimal || mixed);
    }

    private static boolean alphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
