package dev.muster.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Masks what is served at a path where nothing should be: a dump, a key, a file of passwords. All that is judged of it is by
 * which marks it is known, so nothing else is kept.
 */
final class MarkedBody {
    private static final List<String> ANYWHERE = marks(BodyMark.Place.ANYWHERE);
    private static final List<String> BEGINNINGS = marks(BodyMark.Place.BEGINNING);

    private MarkedBody() {}

    private static List<String> marks(BodyMark.Place place) {
        return ExposedPaths.ALL.stream()
                .flatMap(path -> path.marks().stream())
                .filter(mark -> mark.place() == place)
                .flatMap(mark -> mark.alternatives().stream())
                .distinct()
                .toList();
    }

    /** {@return the octets with every letter and digit but those of marks masked} */
    static String masked(String octets) {
        char[] out = octets.toCharArray();
        boolean[] kept = kept(octets);
        for (int i = 0; i < out.length; i++) {
            if (!kept[i] && Ascii.isAlphanumeric(out[i])) {
                out[i] = 'x';
            }
        }
        return new String(out);
    }

    private static boolean[] kept(String octets) {
        boolean[] kept = new boolean[octets.length()];
        BEGINNINGS.stream().filter(octets::startsWith).forEach(mark -> Arrays.fill(kept, 0, mark.length(), true));
        String lower = octets.toLowerCase(Locale.ROOT);
        for (String mark : ANYWHERE) {
            for (int at = lower.indexOf(mark); at >= 0; at = lower.indexOf(mark, at + mark.length())) {
                Arrays.fill(kept, at, at + mark.length(), true);
            }
        }
        return kept;
    }
}
