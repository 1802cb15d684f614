package dev.muster.tls;

import java.util.ArrayList;
import java.util.List;

/** Splits a field at a sign that does not stand in quotes. */
final class Split {
    private Split() {}

    static List<String> unquoted(String text, char sign) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == sign && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
