package dev.muster.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question to a server of names, and its answer (RFC 1035). Of an answer the addresses and the shortest time to live are read,
 * nothing else, and none of its names.
 */
final class DnsMessage {
    static final int MOST = 4096;

    private static final int ADDRESS = 1;
    private static final int ADDRESS_6 = 28;
    private static final int INTERNET = 1;
    private static final int RECURSION = 0x0100;
    private static final int ANSWER = 0x8000;
    private static final int TRUNCATED = 0x0200;
    private static final int CODE = 0x000f;
    private static final int NO_SUCH_NAME = 3;
    private static final int POINTER = 0xc0;
    private static final int HEADER = 12;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;

    private DnsMessage() {}

    /**
     * What a server said.
     *
     * @param addresses that a name has; none if there is no such name
     * @param seconds for which the first of them to go may be kept; 0 without any
     */
    record Answer(List<InetAddress> addresses, long seconds) {}

    /** {@return whether it can be asked for} */
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && Arrays.stream(name.split("\\.", -1))
                        .allMatch(label -> label.matches("[A-Za-z0-9_-]{1," + LONGEST_LABEL + "}"));
    }

    /** {@return the question for the addresses of a name} */
    static byte[] question(int id, String name, boolean six) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + name.length() + 2 + 4);
        out.putShort((short) id).putShort((short) RECURSION).putShort((short) 1);
        out.position(HEADER);
        for (String label : name.split("\\.", -1)) {
            out.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.put((byte) 0).putShort((short) (six ? ADDRESS_6 : ADDRESS)).putShort((short) INTERNET);
        return out.array();
    }

    /** {@return what an answer to this question says, or throws what is wrong with it} */
    static Answer read(byte[] message, byte[] question) throws Unseen {
        try {
            return read(ByteBuffer.wrap(message), question);
        } catch (BufferUnderflowException | IllegalArgumentException | UnknownHostException e) {
            throw Unseen.because("its answer is cut off or malformed");
        }
    }

    private static Answer read(ByteBuffer in, byte[] question) throws Unseen, UnknownHostException {
        int id = in.getShort() & 0xffff;
        int flags = in.getShort();
        int questions = in.getShort();
        int answers = in.getShort() & 0xffff;
        byte[] asked = new byte[question.length - HEADER];
        in.position(HEADER).get(asked);
        boolean mine = id == (ByteBuffer.wrap(question).getShort() & 0xffff)
                && Arrays.equals(asked, Arrays.copyOfRange(question, HEADER, question.length));
        if (!mine || (flags & ANSWER) == 0 || questions != 1) {
            throw Unseen.because("it answers another question");
        }
        int code = flags & CODE;
        if ((flags & TRUNCATED) != 0 || (code != 0 && code != NO_SUCH_NAME)) {
            throw Unseen.because(code == 0 ? "its answer is too long for one packet" : "it refuses, with code " + code);
        }
        return records(in, answers);
    }

    private static Answer records(ByteBuffer in, int answers) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < answers; i++) {
            skipName(in);
            int type = in.getShort() & 0xffff;
            in.getShort();
            shortest = Math.min(shortest, in.getInt() & 0xffff_ffffL);
            byte[] data = new byte[in.getShort() & 0xffff];
            in.get(data);
            if (type == ADDRESS || type == ADDRESS_6) {
                addresses.add(InetAddress.getByAddress(data));
            }
        }
        return new Answer(List.copyOf(addresses), shortest == Long.MAX_VALUE ? 0 : shortest);
    }

    /** A pointer ends a name, so that none is followed. */
    private static void skipName(ByteBuffer in) {
        for (int length = in.get() & 0xff; length != 0; length = in.get() & 0xff) {
            if ((length & POINTER) == POINTER) {
                in.get();
                return;
            }
            in.position(in.position() + length);
        }
    }
}
