package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.Judgement;
import dev.muster.Rule;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import dev.muster.health.JsonForm;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.util.List;

/** What the looks of this module are written down as. */
final class HttpCaptures {
    private static final JsonForm<?, ?>[] FORMS = {
        JsonForm.of(URI.class, String.class, URI::toString, HttpCaptures::address),
        JsonForm.of(Body.class, BodySeen.class, BodySeen::of, BodySeen::body),
        JsonForm.of(PageFacts.class, PageSeen.class, PageSeen::of, PageSeen::facts),
        JsonForm.of(EndpointPlan.class, EndpointWishes.class, EndpointWishes::of, EndpointWishes::plan)
    };

    /** Of pages, as plain reads show them. */
    static final CaptureFormat<Gathered> PAGES = of("pages", Gathered.class, HttpRules.passive());

    static final CaptureFormat<Gathered> ACTIVE = of("active", Gathered.class, HttpRules.active());
    static final CaptureFormat<Gathered> INTRUSIVE = of("intrusive", Gathered.class, HttpRules.intrusive());
    static final CaptureFormat<VantageFacts> VANTAGE = of("vantage", VantageFacts.class, VantageRules.all());
    static final CaptureFormat<EndpointFacts> ENDPOINT = of("endpoint", EndpointFacts.class, EndpointRules.ALL);

    static final List<CaptureFormat<?>> ALL = List.of(PAGES, ACTIVE, INTRUSIVE, VANTAGE, ENDPOINT);

    private HttpCaptures() {}

    private static <T extends Record> CaptureFormat<T> of(String name, Class<T> type, List<Rule<T>> rules) {
        return CaptureFormat.of("muster.http." + name + "/1", type, MethodHandles.lookup(), "http.audit", rules, FORMS);
    }

    /**
     * {@return what was seen, without secrets}
     *
     * @throws CannotLookException if a rule would judge that otherwise: then what looks like a secret is none, and what cannot
     *     be told apart is not passed on
     */
    static <T extends Record> Capture of(CaptureFormat<T> format, T seen, T masked, CheckContext context)
            throws Exception {
        Capture capture = format.capture(masked);
        List<Judgement> expected = judged(format.capture(seen).audit(), context);
        List<Judgement> found = judged(capture.audit(), context);
        for (int i = 0; i < expected.size(); i++) {
            if (i >= found.size() || !expected.get(i).equals(found.get(i))) {
                throw new CannotLookException("what was seen cannot be written down: without what looks like a secret "
                        + expected.get(i).rule().id() + " would say otherwise");
            }
        }
        return capture;
    }

    private static List<Judgement> judged(Check audit, CheckContext context) throws Exception {
        return audit.run(context).judgements();
    }

    private static URI address(String text) {
        URI uri = URI.create(text);
        if (!uri.isAbsolute() || uri.getHost() == null) {
            throw new IllegalArgumentException("no address with scheme and host");
        }
        return uri;
    }
}
