package dev.muster.redis;

import io.lettuce.core.protocol.ProtocolKeyword;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A command as it is sent: in lower case, which a server does not mind, and by which lettuce takes it for nothing that it
 * should keep account of, such as a transaction.
 */
final class Keyword implements ProtocolKeyword {
    private final String word;

    Keyword(String word) {
        this.word = word.toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] getBytes() {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return word;
    }
}
