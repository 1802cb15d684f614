package dev.muster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a value may be spelt where it leaks: drivers, proxies and serializers do not print it as it is. */
final class Spellings {
    /** Shorter pieces of base64 or hexadecimal stand in too many innocent texts. */
    private static final int SHORTEST_CODED = 8;

    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

    private Spellings() {}

    static Set<String> of(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Set<String> all = new LinkedHashSet<>(List.of(value, Printable.escape(value)));
        addUrl(all, value);
        all.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
        all.add(value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
        addCoded(all, bytes);
        return all;
    }

    /** The form encoding of HTML, the percent encoding of RFC 3986, and both in lower case. */
    private static void addUrl(Set<String> all, String value) {
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        String percent = form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
        for (String encoded : List.of(form, form.replace("+", "%20"), percent)) {
            all.add(encoded);
            all.add(PERCENT.matcher(encoded).replaceAll(code -> code.group().toLowerCase(Locale.ROOT)));
        }
    }

    private static void addCoded(Set<String> all, byte[] bytes) {
        List<String> coded = new ArrayList<>();
        coded.add(HexFormat.of().formatHex(bytes));
        coded.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            coded.add(encoder.withoutPadding().encodeToString(bytes));
            for (int before = 0; before < 3; before++) {
                coded.add(within(bytes, before, encoder));
            }
        }
        coded.removeIf(text -> text.length() < SHORTEST_CODED);
        all.addAll(coded);
    }

    /** Base64 of a value that stands after so many bytes of something else, without the characters that both share. */
    private static String within(byte[] bytes, int before, Base64.Encoder encoder) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int whole = shifted.length / 3 * 3;
        String text = encoder.encodeToString(Arrays.copyOf(shifted, whole));
        return text.substring(Math.min(text.length(), before == 0 ? 0 : before + 1));
    }
}
