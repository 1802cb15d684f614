package dev.muster.redis;

import io.netty.buffer.ByteBuf;

/**
 * Reads along what a server answers, and tells when it is more than anybody asked for. The client makes room for as many items as a
 * server announces, and searches a line for its end anew with each piece: eleven bytes could cost the service its memory.
 */
final class ReplyMeter {
    private static final int LINE = 64 << 10;
    private static final long ITEMS = 100_000;
    private static final long MOST = 1L << 40;

    private byte type;
    private boolean negative;
    private int length;
    private long number;
    private long text;
    private long items;

    /** {@return whether it is too much, with these bytes} */
    boolean tooMuch(ByteBuf bytes) {
        int at = bytes.readerIndex();
        while (at < bytes.writerIndex()) {
            if (text > 0) {
                int passed = (int) Math.min(text, bytes.writerIndex() - at);
                text -= passed;
                at += passed;
            } else if (tooMuch(bytes.getByte(at++))) {
                return true;
            }
        }
        return false;
    }

    private boolean tooMuch(byte next) {
        if (next == '\n') {
            return lineEnds();
        }
        if (length == 0) {
            type = next;
            negative = false;
            number = 0;
        } else if (next == '-') {
            negative = true;
        } else if (next >= '0' && next <= '9') {
            number = Math.min(MOST, 10 * number + next - '0');
        }
        length++;
        return length > LINE;
    }

    private boolean lineEnds() {
        length = 0;
        items++;
        switch (type) {
            case '$', '=', '!' -> text = negative ? 0 : number + 2;
            case '*', '%', '~', '>', '|' -> items += negative ? 0 : number;
            default -> {
                // A line is all there is.
            }
        }
        return items > ITEMS;
    }
}
