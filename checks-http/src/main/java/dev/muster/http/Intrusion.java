package dev.muster.http;

import dev.muster.http.Attempt.Purpose;
import java.net.URI;

/**
 * Makes the requests that an owner asks for by name: a burst, and one that announces a body larger than is taken.
 *
 * @param attempts where to take them down
 * @param plan what is allowed
 */
record Intrusion(Attempts attempts, Plan plan) {
    /** Fewer where the run has no more requests left. */
    private static final int BURST = 60;

    private static final int SHORT = 1024;

    void attempt() throws InterruptedException {
        if (plan.reach().mostBody().isPresent()) {
            announce(plan.forScripts(plan.base()), plan.reach().mostBody().get() + 1);
        }
        if (plan.reach().burst().isPresent()) {
            burst(plan.reach().burst().get());
        }
    }

    /** Nothing of the body is sent: the connection ends with the first answer. */
    private void announce(URI uri, long bytes) throws InterruptedException {
        Request request = Request.get(uri)
                .method("POST")
                .with("Content-Type", "application/octet-stream")
                .with("Content-Length", Long.toString(bytes))
                .with("Expect", "100-continue");
        attempts.send(Purpose.HUGE_BODY, uri.getRawPath(), request.bodyBound(SHORT));
    }

    /** What the bounds of a run cut off is no refusal of the site's, so it is not taken down. */
    private void burst(URI uri) throws InterruptedException {
        Request request = Request.get(uri).bodyBound(SHORT);
        for (int i = 0; i < BURST && attempts.mayGoOn(); i++) {
            attempts.send(Purpose.BURST, uri.getRawPath(), request);
        }
    }
}
