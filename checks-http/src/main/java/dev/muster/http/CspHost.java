package dev.muster.http;

import java.util.Locale;
import java.util.Optional;

/**
 * Host, port and path of a host source. The port is checked and dropped: no rule asks for it.
 *
 * @param name in lower case, without the root's dot
 * @param path with its slash; empty where there is none
 */
record CspHost(String name, String path) {
    static Optional<CspHost> parse(String text) {
        int slash = text.indexOf('/');
        String authority = slash < 0 ? text : text.substring(0, slash);
        int colon = authority.indexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (!isHost(host) || !(colon < 0 || isPort(authority.substring(colon + 1)))) {
            return Optional.empty();
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return Optional.of(new CspHost(name.toLowerCase(Locale.ROOT), slash < 0 ? "" : text.substring(slash)));
    }

    private static boolean isPort(String port) {
        return port.equals("*") || Ascii.isNumber(port);
    }

    /** Browsers take the underscore too, which the grammar does not have. */
    private static boolean isHost(String host) {
        if (host.equals("*")) {
            return true;
        }
        String labels = host.startsWith("*.") ? host.substring(2) : host;
        boolean inLabel = false;
        for (int i = 0; i < labels.length(); i++) {
            char c = labels.charAt(i);
            boolean dot = c == '.';
            if (dot ? !inLabel : !Ascii.isAlphanumeric(c) && c != '-' && c != '_') {
                return false;
            }
            inLabel = !dot;
        }
        return !labels.isEmpty();
    }
}
