package dev.muster.db;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a login is written into a URL.
 *
 * @param user whether a name is
 * @param password whether a password is, of the user or of a key store
 */
record UrlLogin(boolean user, boolean password) {
    /** {@return what a URL holds that was understood} */
    static UrlLogin of(ParsedUrl url) {
        Collection<String> names = Stream.concat(
                        url.options().keySet().stream(),
                        url.hosts().stream().flatMap(host -> host.options().keySet().stream()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return new UrlLogin(names.contains("user"), names.stream().anyMatch(UrlLogin::isPassword));
    }

    /** {@code password}, {@code password2}, {@code trustStorePassword}. */
    private static boolean isPassword(String name) {
        return name.contains("password") && !name.endsWith("passwords") && !name.endsWith("passwordcallback");
    }

    /** {@return what a URL of any driver seems to hold} */
    static UrlLogin of(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        int slashes = lower.indexOf("//");
        boolean before = slashes >= 0 && at > slashes && UrlText.first(lower, "/?;", slashes + 2) > at;
        boolean both = before && lower.substring(slashes + 2, at).indexOf(':') >= 0;
        return new UrlLogin(
                before || lower.contains("user="), both || lower.contains("password=") || lower.contains("pwd="));
    }
}
