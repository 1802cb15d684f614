package dev.muster.runtime;

import dev.muster.CheckContext;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks a server for the time (RFC 4330, RFC 5905). What is sent tells it nothing: in place of our time a random number, which it
 * has to give back.
 */
final class Sntp {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SIZE = 48;
    private static final byte VERSION_4_CLIENT = 0x23;
    private static final int SERVER = 4;
    private static final int UNSYNCHRONISED = 3;
    private static final int MOST_STRATUM = 15;
    private static final int ORIGINATE = 24;
    private static final int RECEIVED = 32;
    private static final int SENT = 40;

    /** Seconds from 1900 to 1970. */
    private static final long EPOCH = 2_208_988_800L;

    /** Numbers that begin without their highest bit are of the era that begins in 2036. */
    private static final long ERA = 1L << 32;

    private Sntp() {}

    /**
     * {@return by how much that server's clock is ahead of this one's, negative if behind, within half of what the answer took;
     * or throws why it is not known}
     */
    static Duration ahead(InetSocketAddress server, CheckContext context) throws Unseen {
        byte[] question = new byte[SIZE];
        RANDOM.nextBytes(question);
        ByteBuffer.wrap(question).put(VERSION_4_CLIENT).put(new byte[SENT - 1]);
        Instant asked = context.now();
        Duration before = context.remaining();
        byte[] answer = Datagrams.ask(server, question, SIZE, context);
        Duration took = before.minus(context.remaining());
        return ahead(question, answer, asked, took);
    }

    static Duration ahead(byte[] question, byte[] answer, Instant asked, Duration took) throws Unseen {
        if (answer.length < SIZE) {
            throw Unseen.because("its answer is cut off");
        }
        ByteBuffer in = ByteBuffer.wrap(answer);
        int first = in.get(0) & 0xff;
        if ((first & 7) != SERVER
                || in.getLong(ORIGINATE) != ByteBuffer.wrap(question).getLong(SENT)) {
            throw Unseen.because("it answers another question");
        }
        int stratum = in.get(1) & 0xff;
        if (first >> 6 == UNSYNCHRONISED || stratum == 0 || stratum > MOST_STRATUM || in.getLong(SENT) == 0) {
            throw Unseen.because("it does not know the time itself");
        }
        Instant middle = asked.plus(took.dividedBy(2));
        Instant received = time(in.getLong(RECEIVED));
        Instant its =
                received.plus(Duration.between(received, time(in.getLong(SENT))).dividedBy(2));
        return Duration.between(middle, its);
    }

    private static Instant time(long stamp) {
        long seconds = stamp >>> 32;
        long era = (seconds & 0x8000_0000L) == 0 ? ERA : 0;
        long nanos = ((stamp & 0xffff_ffffL) * 1_000_000_000L) >>> 32;
        return Instant.ofEpochSecond(seconds + era - EPOCH, nanos);
    }
}
