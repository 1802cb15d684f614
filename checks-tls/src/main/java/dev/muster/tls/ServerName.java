package dev.muster.tls;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name that a hello tells, RFC 6066, section 3. */
final class ServerName {
    private static final Pattern ADDRESS = Pattern.compile(".*:.*|(?:.*\\.)?[0-9]+");
    private static final int LONGEST = 255;

    private ServerName() {}

    /** {@return the host as it is told; empty for an address, which must not be, and for what is no name} */
    static Optional<String> of(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (ADDRESS.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(name)).filter(ascii -> !ascii.isEmpty() && ascii.length() <= LONGEST);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
