package dev.muster.tls;

import java.util.Optional;

/** The versions of the protocol, oldest first. */
enum Protocol {
    SSL2(0x0002, "SSLv2"),
    SSL3(0x0300, "SSLv3"),
    TLS10(0x0301, "TLS 1.0"),
    TLS11(0x0302, "TLS 1.1"),
    TLS12(0x0303, "TLS 1.2"),
    TLS13(0x0304, "TLS 1.3");

    private final int code;
    private final String title;

    Protocol(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** {@return as it stands on the wire} */
    int code() {
        return code;
    }

    static Optional<Protocol> of(int code) {
        for (Protocol one : values()) {
            if (one.code == code) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** {@return as people write it} */
    @Override
    public String toString() {
        return title;
    }
}
