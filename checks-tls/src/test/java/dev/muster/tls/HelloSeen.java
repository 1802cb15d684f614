package dev.muster.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hello as a strict server reads it.
 *
 * @param version the newest on offer
 * @param record version of the record
 * @param suites on offer, signalling values included
 * @param compressions on offer
 * @param extensions by type, in order
 * @param bytes of the message, its header included
 */
record HelloSeen(
        int version,
        int record,
        List<Integer> suites,
        List<Integer> compressions,
        Map<Integer, List<Integer>> extensions,
        int bytes) {
    static HelloSeen none() {
        return new HelloSeen(0, 0, List.of(), List.of(), Map.of(), 0);
    }

    static HelloSeen read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(5);
        if (header.length == 5 && header[0] < 0) {
            in.readNBytes(((header[0] & 0x7f) << 8) + (header[1] & 0xff) - 3);
            return new HelloSeen(Protocol.SSL2.code(), 0, List.of(), List.of(), Map.of(), 0);
        }
        Cursor record = new Cursor(header);
        check(record.number(1) == 22, "no handshake");
        int version = record.number(2);
        byte[] message = in.readNBytes(record.number(2));
        Cursor cursor = new Cursor(message);
        check(cursor.number(1) == 1, "no ClientHello");
        Cursor body = new Cursor(cursor.vector(3));
        cursor.end();
        return read(version, body, message.length);
    }

    private static HelloSeen read(int record, Cursor body, int bytes) throws IOException {
        final int legacy = body.number(2);
        body.bytes(32);
        final int session = body.vector(1).length;
        final List<Integer> suites = numbers(2, body.vector(2));
        final List<Integer> compressions = numbers(1, body.vector(1));
        Map<Integer, List<Integer>> extensions = new LinkedHashMap<>();
        if (body.left() > 0) {
            Cursor all = new Cursor(body.vector(2));
            while (all.left() > 0) {
                check(extensions.put(all.number(2), numbers(1, all.vector(2))) == null, "an extension came twice");
            }
        }
        body.end();
        boolean new13 = extensions.containsKey(43);
        check(session == (new13 ? 32 : 0), "a session id of " + session);
        return new HelloSeen(new13 ? 0x0304 : legacy, record, suites, compressions, extensions, bytes);
    }

    private static void check(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    private static List<Integer> numbers(int size, byte[] bytes) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (Cursor cursor = new Cursor(bytes); cursor.left() > 0; ) {
            numbers.add(cursor.number(size));
        }
        return numbers;
    }

    boolean offers(Protocol protocol) {
        return version == protocol.code();
    }

    /** {@return the octets of this extension behind so many, as numbers of two bytes} */
    List<Integer> numbers(int extension, int skipped) {
        List<Integer> octets = extensions.getOrDefault(extension, List.of());
        List<Integer> numbers = new ArrayList<>();
        for (int i = skipped; i + 1 < octets.size(); i += 2) {
            numbers.add((octets.get(i) << 8) + octets.get(i + 1));
        }
        return numbers;
    }

    List<Integer> groups() {
        return numbers(10, 2);
    }

    /** {@return the name that it tells; empty if it tells none} */
    String name() {
        List<Integer> octets = extensions.getOrDefault(0, List.of());
        byte[] name = new byte[Math.max(0, octets.size() - 5)];
        for (int i = 0; i < name.length; i++) {
            name[i] = octets.get(i + 5).byteValue();
        }
        return new String(name, StandardCharsets.US_ASCII);
    }
}
