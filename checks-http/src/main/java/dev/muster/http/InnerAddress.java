package dev.muster.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Addresses that mean something inside a network alone. Read by hand: nothing here asks a name server. */
final class InnerAddress {
    private static final int SHORTEST_IPV4 = 7;
    private static final int LONGEST_IPV4 = 15;

    private InnerAddress() {}

    /** {@return whether this is an address rather than a name, an IPv6 one without brackets} */
    static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || ipv4(host).isPresent();
    }

    /** {@return whether it is private (RFC 1918), shared (6598), link-local (3927, 4291), unique local (4193), loopback} */
    static boolean isInner(String host) {
        return host.indexOf(':') >= 0
                ? innerIpv6(host)
                : ipv4(host).filter(InnerAddress::innerIpv4).isPresent();
    }

    private static boolean innerIpv4(List<Integer> octets) {
        int first = octets.get(0);
        int second = octets.get(1);
        return switch (first) {
            case 10, 127 -> true;
            case 100 -> second >= 64 && second < 128;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 168;
            default -> false;
        };
    }

    /** The first group in full tells them; a short one, as in a hardware address or a time of day, is none. */
    private static boolean innerIpv6(String host) {
        if (host.equals("::1")) {
            return true;
        }
        int colon = host.indexOf(':');
        boolean several = host.indexOf(':', colon + 1) > 0;
        String group = host.substring(0, colon);
        return colon == 4
                && several
                && (group.startsWith("fc")
                        || group.startsWith("fd")
                        || (group.startsWith("fe") && "89ab".indexOf(group.charAt(2)) >= 0));
    }

    private static Optional<List<Integer>> ipv4(String text) {
        boolean sized = text.length() >= SHORTEST_IPV4 && text.length() <= LONGEST_IPV4;
        if (!sized || !Ascii.all(text, c -> Ascii.isDigit(c) || c == '.')) {
            return Optional.empty();
        }
        List<Integer> octets =
                Stream.of(text.split("\\.", -1)).map(InnerAddress::octet).toList();
        boolean good = octets.size() == 4 && octets.stream().allMatch(octet -> octet >= 0 && octet < 256);
        return good ? Optional.of(octets) : Optional.empty();
    }

    private static int octet(String text) {
        return text.length() <= 3 && Ascii.isNumber(text) ? Integer.parseInt(text) : -1;
    }
}
