package dev.muster.http;

import java.net.URI;
import java.util.Objects;

/**
 * Where a script comes from, read from its address as browsers read it (URL standard): they take a backslash for a slash, and
 * any number of slashes after the scheme.
 *
 * @param scheme in lower case
 * @param host in lower case, without port; empty where the address is relative or has no host
 * @param relative whether the address left the scheme to the page: it begins with two slashes
 */
record ScriptAddress(String scheme, String host, boolean relative) {
    /** {@return the address that this attribute means on a page of this address} */
    static ScriptAddress of(String attribute, URI page) {
        String address = cleaned(attribute);
        String pageScheme = Ascii.lower(Objects.requireNonNullElse(page.getScheme(), ""));
        int colon = endOfScheme(address);
        if (colon < 0) {
            return slashes(address, 0) >= 2
                    ? new ScriptAddress(pageScheme, host(address, 0), true)
                    : new ScriptAddress(pageScheme, "", false);
        }
        String scheme = Ascii.lower(address.substring(0, colon));
        boolean web = scheme.equals("http") || scheme.equals("https");
        boolean samePlace = scheme.equals(pageScheme) && slashes(address, colon + 1) < 2;
        return new ScriptAddress(scheme, web && !samePlace ? host(address, colon + 1) : "", false);
    }

    /** Without blanks and control characters before it, and without tabs and line ends anywhere. */
    private static String cleaned(String attribute) {
        StringBuilder cleaned = new StringBuilder(attribute.length());
        for (int i = 0; i < attribute.length(); i++) {
            char c = attribute.charAt(i);
            boolean kept = c > ' ' || (!cleaned.isEmpty() && c != '\t' && c != '\n' && c != '\r');
            if (kept) {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    /** {@return where the colon stands that ends the scheme, or -1} */
    private static int endOfScheme(String address) {
        int at = 0;
        while (at < address.length() && isOfScheme(address.charAt(at), at)) {
            at++;
        }
        return at > 0 && at < address.length() && address.charAt(at) == ':' ? at : -1;
    }

    private static boolean isOfScheme(char c, int at) {
        return Ascii.isLetter(c) || (at > 0 && (Ascii.isDigit(c) || c == '+' || c == '-' || c == '.'));
    }

    private static int slashes(String address, int from) {
        int at = from;
        while (at < address.length() && isSlash(address.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static String host(String address, int afterScheme) {
        int from = afterScheme + slashes(address, afterScheme);
        int end = from;
        while (end < address.length() && !isSlash(address.charAt(end)) && "?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(from, end);
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int port = hostAndPort.lastIndexOf(':');
        boolean hasPort = port > hostAndPort.lastIndexOf(']');
        return Ascii.lower(hasPort ? hostAndPort.substring(0, port) : hostAndPort);
    }
}
