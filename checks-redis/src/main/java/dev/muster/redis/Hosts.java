package dev.muster.redis;

import java.util.Locale;

/** Names of hosts. */
final class Hosts {
    private Hosts() {}

    /** {@return whether this is the very host that the service runs on} */
    static boolean local(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.matches("127([.][0-9]{1,3}){3}")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.equals("0:0:0:0:0:0:0:1");
    }
}
