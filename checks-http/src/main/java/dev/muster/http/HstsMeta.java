package dev.muster.http;

import java.util.Locale;

/** Finds a meta element that is meant to be an HSTS field. Browsers must not heed one (RFC 6797, section 8.5). */
final class HstsMeta {
    private static final String ATTRIBUTE = "http-equiv";
    private static final String NAME = "strict-transport-security";

    private HstsMeta() {}

    static boolean in(String html) {
        String page = html.toLowerCase(Locale.ROOT);
        int at = page.indexOf(ATTRIBUTE);
        while (at >= 0) {
            int value = skip(page, at + ATTRIBUTE.length());
            if (page.startsWith(NAME, value)) {
                return true;
            }
            at = page.indexOf(ATTRIBUTE, value);
        }
        return false;
    }

    /** Over the equals sign, a quote, and the white space around them. */
    private static int skip(String page, int from) {
        int at = from;
        while (at < page.length() && " \t\r\n\f=\"'".indexOf(page.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
