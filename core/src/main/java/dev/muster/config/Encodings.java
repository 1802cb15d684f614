package dev.muster.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a value may be an encoding of: hexadecimal, base64 in both alphabets, percent signs. */
final class Encodings {

    private static final int SHORTEST = 16;

    private Encodings() {}

    /** What came out of a decoder: text, or bytes that are none. */
    record Decoded(byte[] bytes, Optional<String> text) {}

    static List<Decoded> decode(String value) {
        List<Decoded> all = new ArrayList<>();
        percent(value).ifPresent(text -> all.add(new Decoded(text.getBytes(UTF_8), Optional.of(text))));
        hex(value).or(() -> base64(value)).ifPresent(bytes -> all.add(new Decoded(bytes, text(bytes))));
        if (Characters.allHex(value)) {
            base64(value).ifPresent(bytes -> all.add(new Decoded(bytes, text(bytes))));
        }
        return all;
    }

    private static Optional<String> percent(String value) {
        if (value.indexOf('%') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(value, UTF_8)).filter(text -> !text.equals(value));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> hex(String value) {
        boolean hex = value.length() >= SHORTEST && value.length() % 2 == 0 && Characters.allHex(value);
        return hex ? Optional.of(HexFormat.of().parseHex(value)) : Optional.empty();
    }

    private static Optional<byte[]> base64(String value) {
        String standard = value.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
        if (standard.length() < SHORTEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(standard));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Random bytes are hardly ever valid UTF-8, let alone without control characters. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text).filter(t -> t.chars().noneMatch(Encodings::control));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static boolean control(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c);
    }
}
