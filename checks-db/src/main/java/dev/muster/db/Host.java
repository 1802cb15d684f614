package dev.muster.db;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a driver connects to.
 *
 * @param name as the URL has it; of a Unix socket its path
 * @param reach how far away that is
 * @param encryption what the URL says for this host alone
 */
record Host(String name, Reach reach, Optional<Encryption> encryption) {
    /** How far away a host is, as far as its name tells. */
    enum Reach {
        /** Anywhere: a loopback address under another name is taken for it too. */
        NETWORK,
        /** A port of this machine. */
        LOOPBACK,
        /** A Unix socket or a pipe of this machine. */
        SOCKET
    }

    private static final Set<String> LOCAL = Set.of("", "localhost", "localhost.localdomain", "ip6-localhost");

    /** {@return a host of that name, or address; names are not resolved} */
    static Host of(String name) {
        Reach reach = isLoopback(name) ? Reach.LOOPBACK : Reach.NETWORK;
        return new Host(name.isEmpty() ? "localhost" : name, reach, Optional.empty());
    }

    /** {@return a Unix socket, or a pipe of Windows} */
    static Host socket(String path) {
        return new Host(path, Reach.SOCKET, Optional.empty());
    }

    Host with(Encryption own) {
        return new Host(name, reach, Optional.of(own));
    }

    private static boolean isLoopback(String name) {
        String bare = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        String lower = bare.strip().toLowerCase(Locale.ROOT);
        return LOCAL.contains(lower)
                || lower.endsWith(".localhost")
                || isIpv4(lower)
                || (lower.indexOf(':') >= 0 && isIpv6(lower));
    }

    /** Of 127.0.0.0/8. */
    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", 5);
        if (parts.length != 4 || !parts[0].equals("127")) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** {@code ::1}, however it is written, or an IPv4 address in its clothes. */
    private static boolean isIpv6(String text) {
        String[] groups = text.split(":", 10);
        String last = groups[groups.length - 1];
        boolean mapped = groups.length > 1 && groups[groups.length - 2].equals("ffff") && isIpv4(last);
        int leading = groups.length - (mapped ? 2 : 1);
        for (int i = 0; i < leading; i++) {
            if (!isZero(groups[i])) {
                return false;
            }
        }
        return mapped || (last.endsWith("1") && isZero(last.substring(0, last.length() - 1)));
    }

    private static boolean isZero(String group) {
        return group.chars().allMatch(c -> c == '0');
    }

    @Override
    public String toString() {
        return name;
    }
}
