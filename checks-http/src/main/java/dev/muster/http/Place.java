package dev.muster.http;

import java.net.URI;
import java.util.Locale;

/**
 * Where to connect to.
 *
 * @param host name or address, without brackets
 * @param port as given, or else the scheme's
 * @param transport plain or TLS
 */
record Place(String host, int port, Transport transport) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    enum Transport {
        PLAIN,
        TLS
    }

    /** {@return where this URI leads; it has a host and the scheme http or https} */
    static Place of(URI uri) {
        Transport transport = "https".equalsIgnoreCase(uri.getScheme()) ? Transport.TLS : Transport.PLAIN;
        int usual = transport == Transport.TLS ? HTTPS : HTTP;
        return new Place(bare(uri.getHost()), uri.getPort() < 0 ? usual : uri.getPort(), transport);
    }

    /** {@return what the Host field says of it: the port only where it is not the scheme's (RFC 9110, section 7.2)} */
    String authority() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == (transport == Transport.TLS ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    boolean sameHost(Place other) {
        return host.equalsIgnoreCase(other.host);
    }

    /** {@return whether it is named as an address that never leaves this machine} */
    boolean loopback() {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static String bare(String host) {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
