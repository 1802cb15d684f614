package dev.muster.runtime;

import dev.muster.Fact;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who listens, of {@code /proc/net/tcp} and {@code /proc/net/tcp6}: all that this container, or machine, shows. */
final class Sockets {
    private static final String LISTEN = "0A";
    private static final String SOCKET = "socket:[";
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int PORT_DIGITS = 4;
    private static final int WORD = 4;

    private Sockets() {}

    /**
     * A port on which somebody listens.
     *
     * @param address on which, as people write it
     * @param port on which
     * @param own whether it is this process; not, where that cannot be seen
     * @param loopback whether nobody beyond this machine reaches it
     */
    record Listener(String address, int port, boolean own, boolean loopback) {}

    static Fact<List<Listener>> read(Kernel kernel) {
        return Unseen.fact(() -> {
            Set<String> own = own(kernel);
            List<Listener> all = new ArrayList<>(parse(kernel.needed("/proc/net/tcp"), own));
            kernel.text("/proc/net/tcp6").value().ifPresent(text -> all.addAll(parse(text, own)));
            return all;
        });
    }

    static List<Listener> parse(String table, Set<String> own) {
        List<Listener> all = new ArrayList<>();
        table.lines().skip(1).forEach(line -> {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length > INODE && words[STATE].equals(LISTEN)) {
                listener(words[1], own.contains(words[INODE])).ifPresent(all::add);
            }
        });
        return all;
    }

    /** {@return the listener at a place such as {@code 0100007F:1F90}; empty if it is none} */
    private static Optional<Listener> listener(String place, boolean own) {
        int colon = place.indexOf(':');
        try {
            byte[] address = HexFormat.of().parseHex(place.substring(0, Math.max(0, colon)));
            if (colon < 0 || place.length() != colon + 1 + PORT_DIGITS) {
                return Optional.empty();
            }
            InetAddress local = InetAddress.getByAddress(ordered(address));
            return Optional.of(new Listener(
                    local.getHostAddress(),
                    HexFormat.fromHexDigits(place, colon + 1, place.length()),
                    own,
                    local.isLoopbackAddress()));
        } catch (IllegalArgumentException | UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The kernel writes words of four octets as this machine keeps them, the last one first. */
    private static byte[] ordered(byte[] address) {
        byte[] ordered = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            ordered[i] = address[Math.min(address.length - 1, i / WORD * WORD + WORD - 1 - i % WORD)];
        }
        return ordered;
    }

    /** {@return the inodes of this process's sockets} */
    private static Set<String> own(Kernel kernel) throws Unseen {
        Set<String> inodes = new HashSet<>();
        File[] files = kernel.file("/proc/self/fd").listFiles();
        if (files == null) {
            throw Unseen.because(
                    "the open files of this process cannot be seen: mount /proc, and let it list /proc/self/fd");
        }
        for (File file : files) {
            String target = target(file);
            if (target.startsWith(SOCKET)) {
                inodes.add(target.substring(SOCKET.length(), target.length() - 1));
            }
        }
        return inodes;
    }

    /** {@return what a descriptor stands for; nothing of one that was closed in the meantime} */
    private static String target(File file) {
        try {
            return Files.readSymbolicLink(file.toPath()).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
