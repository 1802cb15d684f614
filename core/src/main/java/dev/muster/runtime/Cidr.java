package dev.muster.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Addresses that begin alike.
 *
 * @param text such as {@code 10.0.0.0/8}, or a single address
 * @param address one of them
 * @param bits in which they are alike
 */
record Cidr(String text, InetAddress address, int bits) {
    private static final int OCTET = 8;

    /** {@return what a text stands for; empty if it is neither an address nor a block of them} */
    static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        long all = (long) address.get().getAddress().length * OCTET;
        OptionalLong bits = slash < 0 ? OptionalLong.of(all) : Numbers.whole(text.substring(slash + 1));
        return bits.isPresent() && bits.getAsLong() <= all
                ? Optional.of(new Cidr(text, address.get(), (int) bits.getAsLong()))
                : Optional.empty();
    }

    /** Only what can be no name, so that nobody is asked for one. */
    static Optional<InetAddress> address(String text) {
        boolean literal =
                text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || (text.contains(":") && text.matches("[0-9a-fA-F:.]+"));
        try {
            return literal ? Optional.of(InetAddress.getAllByName(text)[0]) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (OCTET - 1 - bit % OCTET);
            if (((mine[bit / OCTET] ^ its[bit / OCTET]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
