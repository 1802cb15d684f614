package dev.muster.health;

import dev.muster.ReadinessReport;
import dev.muster.State;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Every answer there is, each rendered when first asked for: those about one report for as long as it is the newest,
 * those about a state for ever.
 */
final class Pages {
    /** Answers about one and the same thing. */
    private static final class Sheet {
        private final Map<Offer, HealthResponse> answers = new ConcurrentHashMap<>();

        HealthResponse get(State state, Offer offer, Supplier<byte[]> renderer) {
            HealthResponse answer = answers.get(offer);
            return answer != null
                    ? answer
                    : answers.computeIfAbsent(offer, missing -> response(state, offer, renderer.get()));
        }
    }

    private record Whole(ReadinessReport report, Sheet sheet) {}

    private final Map<State, Sheet> states = new ConcurrentHashMap<>();
    private volatile Whole newest;

    Pages(ReadinessReport report) {
        newest = new Whole(report, new Sheet());
    }

    /** {@return the state alone} */
    HealthResponse state(State state, Offer offer) {
        return states.computeIfAbsent(state, missing -> new Sheet())
                .get(state, offer, () -> StateOnly.render(offer.format(), state));
    }

    /** {@return everything that the report says} */
    HealthResponse whole(ReadinessReport report, Offer offer) {
        return sheet(report).get(report.state(), offer, () -> offer.format().render(report));
    }

    /** A late caller may put an older report back; the next one turns the page again. */
    @SuppressWarnings("ReferenceEquality") // a report is the same object until something changes
    private Sheet sheet(ReadinessReport report) {
        Whole current = newest;
        if (current.report == report) {
            return current.sheet;
        }
        synchronized (this) {
            if (newest.report != report) {
                newest = new Whole(report, new Sheet());
            }
            return newest.sheet;
        }
    }

    private static HealthResponse response(State state, Offer offer, byte[] body) {
        HealthResponse answer = HealthResponse.of(state.httpStatus(), offer.contentType(), body);
        return offer == Offer.HTML
                ? answer.with("Content-Security-Policy", HtmlStyle.POLICY).with("Referrer-Policy", "no-referrer")
                : answer;
    }
}
