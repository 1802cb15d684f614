package dev.muster.runtime;

import dev.muster.ConfigurationException;
import java.net.InetAddress;
import java.util.List;

/** Servers that the owner names by their address: a name would have to be looked up first. */
final class Servers {
    private Servers() {}

    /** {@return the address, or throws that it is none} */
    static InetAddress address(String text) {
        return Cidr.address(text)
                .orElseThrow(() -> new ConfigurationException(
                        List.of("\"" + text + "\" is no address of a server, such as 10.0.0.53")));
    }
}
