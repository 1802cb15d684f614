package dev.muster.tls;

import java.io.IOException;

/** The servers of the benchmarks, each {@code openssl s_server} in a process of its own. */
public enum Servers {
    /** TLS 1.2 and 1.3 as OpenSSL has them, with one RSA certificate. */
    USUAL {
        @Override
        OpensslServer start() throws IOException {
            return OpensslServer.start(setup(), "-www");
        }
    },
    /** Every version and every suite that it can still speak, with an RSA and an EC certificate. */
    WIDE {
        @Override
        OpensslServer start() throws IOException {
            return OpensslServer.start(
                    setup().protocols(Protocol.TLS10, Protocol.TLS11, Protocol.TLS12, Protocol.TLS13),
                    "-www",
                    "-cipher",
                    "ALL:COMPLEMENTOFALL:@SECLEVEL=0");
        }
    };

    static final Credential ROOT = Issue.authority("root").make();

    abstract OpensslServer start() throws IOException;

    private static Setup setup() {
        return Setup.of(Issue.leaf().keys(Keys.rsa(2048)).by(ROOT).make(), Issue.leaf().by(ROOT).make());
    }
}
