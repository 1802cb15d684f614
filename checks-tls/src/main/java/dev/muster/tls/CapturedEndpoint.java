package dev.muster.tls;

/**
 * Everything that one look at an endpoint saw, to be judged again elsewhere: a bug report is a file. Made by {@link
 * TlsChecks#capture}, judged by {@link TlsChecks#audit}. Immutable and thread-safe.
 */
public final class CapturedEndpoint {
    private final EndpointFacts facts;

    CapturedEndpoint(EndpointFacts facts) {
        this.facts = facts;
    }

    /**
     * {@return a look from what {@link #toJson()} gave}
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static CapturedEndpoint fromJson(String document) {
        return new CapturedEndpoint(EndpointJson.read(document));
    }

    /**
     * {@return this as a JSON document in UTF-8, for a file}
     *
     * <p>It holds host and port, certificates as DER in base64, what is offered, what was answered, and what the owner expects;
     * of a named key store its path, and the certificate alone. No password and no key is in it, for none is in the facts.
     */
    public byte[] toJson() {
        return EndpointJson.write(facts);
    }

    EndpointFacts facts() {
        return facts;
    }

    /** {@return the endpoint, and when it was looked at} */
    @Override
    public String toString() {
        return facts.host() + " " + facts.port() + " at " + facts.at();
    }
}
