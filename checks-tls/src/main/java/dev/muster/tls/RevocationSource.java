package dev.muster.tls;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Whom the owner wants to be asked whether a certificate is revoked. Never taken from a certificate: that would let a peer
 * choose with whom this process speaks.
 *
 * @param kind of question
 * @param address by http or https; what it answers is signed, so that neither has to be trusted
 */
record RevocationSource(Kind kind, URI address) {
    /** What is asked there. */
    enum Kind {
        OCSP("the answer of ", 65_536),
        CRL("the list at ", 20 << 20);

        private final String what;
        private final int mostBytes;

        Kind(String what, int mostBytes) {
            this.what = what;
            this.mostBytes = mostBytes;
        }

        /** {@return how long an answer may be; of lists the long ones of public authorities fit in} */
        int mostBytes() {
            return mostBytes;
        }
    }

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MOST_PORT = 65_535;

    /**
     * {@return a source}
     *
     * @param id of the check
     * @throws dev.muster.ConfigurationException if the address is none that can be asked
     */
    static RevocationSource of(Kind kind, URI address, String id) {
        URI ascii = URI.create(address.toASCIIString());
        boolean plain = "http".equalsIgnoreCase(ascii.getScheme());
        boolean fine = (plain || "https".equalsIgnoreCase(ascii.getScheme()))
                && ascii.getHost() != null
                && ascii.getRawUserInfo() == null
                && ascii.getPort() != 0
                && ascii.getPort() <= MOST_PORT;
        if (!fine) {
            EndpointPlan.refuse(List.of(id + " cannot ask this address by " + kind
                    + ": write an absolute one by http or" + " https, without a user name"));
        }
        return new RevocationSource(kind, ascii);
    }

    boolean secured() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** {@return a name, or an IP literal without brackets} */
    String host() {
        String host = String.valueOf(address.getHost());
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return secured() ? HTTPS : HTTP;
    }

    /** {@return what stands in a request} */
    String target() {
        String path = address.getRawPath();
        String query = address.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    /** {@return what the Host field says} */
    String authority() {
        return address.getHost() + (address.getPort() > 0 ? ":" + address.getPort() : "");
    }

    /** {@return what is asked for, in words; without the query, which may be nobody else's business} */
    String described() {
        String path = address.getRawPath();
        return kind.what
                + String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)
                + "://"
                + authority()
                + (path == null ? "" : path);
    }
}
