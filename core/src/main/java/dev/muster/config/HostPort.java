package dev.muster.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host, and its port where one is named.
 *
 * @param host in lower case, an IPv6 address without brackets
 * @param port in digits, or empty
 */
record HostPort(String host, String port) {
    private static final int HIGHEST = 65_535;
    private static final Pattern FORM = Pattern.compile(
            "(?:\\[([0-9a-fA-F:.]{2,45})(?:%\\w+)?\\]|([\\p{L}\\p{N}\\p{M}._-]{1,255}))(?::([0-9]{0,5}))?");

    static Optional<HostPort> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String port = form.group(3) == null ? "" : form.group(3);
        String host = form.group(1) == null ? form.group(2) : form.group(1);
        return !port.isEmpty() && Integer.parseInt(port) > HIGHEST
                ? Optional.empty()
                : Optional.of(new HostPort(host.toLowerCase(Locale.ROOT), port));
    }

    @Override
    public String toString() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port.isEmpty() ? name : name + ":" + port;
    }
}
