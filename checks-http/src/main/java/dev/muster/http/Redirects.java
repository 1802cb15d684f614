package dev.muster.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where an answer leads to. */
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /** {@return where a browser would go from here by http or https; empty where it would stay} */
    static Optional<URI> target(Exchange answer) {
        if (!STATUSES.contains(answer.status())) {
            return Optional.empty();
        }
        return answer.fields().first("Location").flatMap(location -> resolved(answer.uri(), location));
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            URI to = from.resolve(location);
            boolean web = "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
            return web && to.getHost() != null && to.getRawUserInfo() == null ? Optional.of(to) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
