package dev.muster.tls;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Puts messages together from records, which need not begin and end where they do. */
final class Messages {
    static final int LARGEST = 128 * 1024;

    private static final int HEADER = 4;
    private static final int OCTET = 0xFF;

    private final Records records;
    private final Deque<Message> alerts = new ArrayDeque<>();
    private byte[] pending = {};
    private int start;
    private int end;
    private Optional<Integer> level = Optional.empty();

    /**
     * An alert or a message of the handshake.
     *
     * @param level of an alert; 0 for a message of the handshake
     * @param type of the message; of an alert its description
     * @param body of the message; of an alert nothing
     */
    record Message(int level, int type, Cursor body) {
        boolean alert() {
            return level != 0;
        }

        boolean warning() {
            return level == 1;
        }
    }

    Messages(InputStream in) {
        this.records = new Records(in);
    }

    /**
     * {@return the next, or empty where the connection ends}
     *
     * @throws MalformedException if what comes is none
     */
    Optional<Message> next() throws IOException {
        Optional<Message> next = ready();
        while (next.isEmpty()) {
            Optional<Records.Part> part = records.next();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            take(part.get());
            next = ready();
        }
        return next;
    }

    private void take(Records.Part part) throws MalformedException {
        switch (part.type()) {
            case Records.HANDSHAKE -> append(part.payload().rest());
            case Records.ALERT -> alerts(part.payload().rest());
            default -> throw new MalformedException("a record of type " + part.type() + " amid the handshake");
        }
    }

    private Optional<Message> ready() throws MalformedException {
        if (!alerts.isEmpty()) {
            return Optional.of(alerts.remove());
        }
        if (end - start < HEADER) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(Arrays.copyOfRange(pending, start, start + HEADER));
        int type = cursor.number(1);
        int length = cursor.number(HEADER - 1);
        if (length > LARGEST) {
            throw new MalformedException("a message of " + length + " bytes, where " + LARGEST + " are the most");
        }
        if (end - start < HEADER + length) {
            return Optional.empty();
        }
        start += HEADER + length;
        return Optional.of(new Message(0, type, new Cursor(Arrays.copyOfRange(pending, start - length, start))));
    }

    private void append(byte[] payload) {
        if (end + payload.length > pending.length) {
            byte[] larger = new byte[2 * (end - start + payload.length)];
            System.arraycopy(pending, start, larger, 0, end - start);
            end -= start;
            start = 0;
            pending = larger;
        }
        System.arraycopy(payload, 0, pending, end, payload.length);
        end += payload.length;
    }

    private void alerts(byte[] payload) {
        for (byte octet : payload) {
            if (level.isEmpty()) {
                level = Optional.of(octet == 1 ? 1 : 2);
            } else {
                alerts.add(new Message(level.get(), octet & OCTET, new Cursor(new byte[0])));
                level = Optional.empty();
            }
        }
    }
}
