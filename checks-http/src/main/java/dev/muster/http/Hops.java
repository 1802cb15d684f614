package dev.muster.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from a first request to where it leads, whether the last step was taken or only pointed at.
 *
 * @param uris in order, the first request's first
 * @param status of the first answer
 */
record Hops(List<URI> uris, int status) {
    /** Copies. */
    Hops {
        uris = List.copyOf(uris);
    }

    static Hops of(Exchange answer) {
        List<URI> uris = new ArrayList<>();
        answer.redirects().forEach(redirect -> uris.add(redirect.uri()));
        uris.add(answer.uri());
        SiteUris.target(answer).ifPresent(uris::add);
        return new Hops(
                uris,
                answer.redirects().isEmpty()
                        ? answer.status()
                        : answer.redirects().get(0).status());
    }

    int count() {
        return uris.size() - 1;
    }

    URI first() {
        return uris.get(0);
    }

    /** {@return where the first answer leads; only if there is a hop} */
    URI next() {
        return uris.get(1);
    }

    boolean permanent() {
        return status == 301 || status == 308;
    }

    boolean sameHost() {
        return SiteUris.host(first()).equals(SiteUris.host(next()));
    }

    /** {@return whether all but the first request are over TLS} */
    boolean staySecure() {
        return uris.stream().skip(1).allMatch(SiteUris::secure);
    }
}
