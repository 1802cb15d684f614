package dev.muster.tls;

import org.bouncycastle.util.IPAddress;

/** What was named: a host or an address. */
final class HostName {
    private HostName() {}

    /** {@return whether this is an IP literal, without asking any resolver} */
    static boolean isAddress(String host) {
        return IPAddress.isValid(host);
    }
}
