package dev.muster.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How a plan of one endpoint is written down: what was expected, and nothing of how it was asked.
 *
 * @param uri that was asked, without a query, which may hold a token
 * @param status that had to come
 * @param markers that the body had to hold
 * @param limit within which all had to be there
 */
record EndpointWishes(URI uri, int status, List<String> markers, Duration limit) {
    static EndpointWishes of(EndpointPlan plan) {
        return new EndpointWishes(URI.create(Address.shown(plan.uri())), plan.status(), plan.markers(), plan.limit());
    }

    EndpointPlan plan() {
        EndpointPlan plan = EndpointPlan.of("http.audit", uri).status(status).limit(limit);
        for (String marker : markers) {
            plan = plan.withMarker(marker);
        }
        return plan;
    }
}
