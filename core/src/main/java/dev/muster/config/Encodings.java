package dev.muster.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a value may be an encoding of: hexadecimal, base64 in both alphabets, percent signs. */
final class Encodings {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int SHORTEST = 16;
    /** What comes later does not matter for the verdict; a multiple of what each encoding decodes at a time. */
    private static final int LONGEST = 1 << 16;

    private Encodings() {}

    /**
     * What came out of a decoder.
     *
     * @param bytes one character each
     * @param text what the bytes say, if they are text
     */
    record Decoded(String bytes, Optional<String> text) {

        private static Decoded of(byte[] bytes) {
            return new Decoded(new String(bytes, ISO_8859_1), Encodings.text(bytes));
        }
    }

    static List<Decoded> decode(String whole) {
        String value = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        return Stream.of(percent(value), hex(value), base64(value))
                .flatMap(Optional::stream)
                .map(Decoded::of)
                .toList();
    }

    private static Optional<byte[]> percent(String value) {
        if (value.indexOf('%') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(value, UTF_8).getBytes(UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> hex(String value) {
        boolean hex = value.length() >= SHORTEST && value.length() % 2 == 0 && Characters.allHex(value);
        return hex ? Optional.of(HexFormat.of().parseHex(value)) : Optional.empty();
    }

    private static Optional<byte[]> base64(String value) {
        String standard = BLANKS.matcher(value).replaceAll("").replace('-', '+').replace('_', '/');
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
