package dev.muster.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.util.IPAddress;

/** The name of a host as its owner wrote it: an IP literal, or a name in any script. Nothing is looked up here. */
final class HostName {
    private HostName() {}

    /** {@return the address, if this is an IP literal} */
    static Optional<InetAddress> address(String host) {
        boolean literal = host.indexOf(':') >= 0 || IPAddress.isValidIPv4(host);
        try {
            return literal ? Optional.of(InetAddress.getByName(host)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** {@return the name as it goes over the wire: A-labels, lower case, no dot at the end} */
    static String ascii(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * {@return whether a name in a certificate means this host: RFC 9525, section 6.3, so a wildcard is the whole
     * left-most label and stands for one label}
     */
    static boolean matches(String pattern, String host) {
        String name = ascii(host);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        if (!wanted.startsWith("*.")) {
            return wanted.indexOf('*') < 0 && wanted.equals(name);
        }
        String rest = wanted.substring(1);
        int dot = name.indexOf('.');
        return rest.indexOf('*') < 0 && dot > 0 && name.substring(dot).equals(rest);
    }

    /** {@return whether the certificate is for this host} */
    static boolean matches(X509 certificate, String host) {
        Optional<InetAddress> address = address(host);
        return address.isPresent()
                ? certificate.extensions().addresses().contains(address.get())
                : certificate.extensions().names().stream().anyMatch(name -> matches(name, host));
    }
}
