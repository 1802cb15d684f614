package dev.muster.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** {@return so many octets or a few more: the first part, then what follows it again and again} */
    String blownUp(int length) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(BREAK & 0xff);
        String head = end < 0 ? "" : text.substring(0, end);
        String again = text.substring(end + 1);
        return again.isEmpty() ? text : head + again.repeat(length / again.length() + 1);
    }
}
