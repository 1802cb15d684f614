package dev.muster.health;

import java.net.URI;
import java.util.Locale;

/** Which addresses may be made links. */
final class Links {
    private Links() {}

    /** {@return whether following this leads to a page, and runs nothing here} */
    static boolean harmless(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http");
    }
}
