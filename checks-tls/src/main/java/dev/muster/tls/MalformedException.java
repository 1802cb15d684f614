package dev.muster.tls;

import java.io.IOException;

/** What came is not as TLS has it. The message says how and may be shown. */
final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean tls;

    private MalformedException(String reason, boolean tls) {
        super(reason);
        this.tls = tls;
    }

    MalformedException(String reason) {
        this(reason, true);
    }

    /** {@return that these bytes are no record of TLS at all} */
    static MalformedException notTls(byte[] came) {
        return new MalformedException(Excerpt.of(came) + ", which is not TLS", false);
    }

    /** {@return whether it began as TLS does} */
    boolean tls() {
        return tls;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
