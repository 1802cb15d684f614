package dev.muster.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a fuzzer makes up, as the texts that a target wants: an octet that no UTF-8 holds parts them. */
final class FuzzInput {
    private static final byte BREAK = (byte) 0xff;

    private final byte[] bytes;

    FuzzInput(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the parts as a browser reads a page} */
    List<String> texts() {
        return parts(StandardCharsets.UTF_8);
    }

    /** {@return the parts as field values are read} */
    List<String> octets() {
        return parts(StandardCharsets.ISO_8859_1);
    }

    private List<String> parts(Charset charset) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == BREAK) {
                parts.add(new String(bytes, start, i - start, charset));
                start = i + 1;
            }
        }
        return parts;
    }

    /** {@return the part with this number; empty where there are not as many} */
    static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** {@return the text with the letters of ASCII as capitals, and every other as it is} */
    static String upper(String text) {
        StringBuilder upper = new StringBuilder();
        text.chars().forEach(c -> upper.append((char) (c >= 'a' && c <= 'z' ? c - 0x20 : c)));
        return upper.toString();
    }

    /** {@return so many bytes or a little more: the first part, then the second again and again; or all of it, where it is one part} */
    byte[] blownUp(int length) {
        int first = 0;
        while (first < bytes.length && bytes[first] != BREAK) {
            first++;
        }
        byte[] again = first >= bytes.length - 1 ? bytes : Arrays.copyOfRange(bytes, first + 1, bytes.length);
        byte[] large = Arrays.copyOf(bytes, Math.max(length, bytes.length));
        for (int at = again == bytes ? bytes.length : first; at < large.length && again.length > 0; ) {
            int count = Math.min(again.length, large.length - at);
            System.arraycopy(again, 0, large, at, count);
            at += count;
        }
        return large;
    }
}
