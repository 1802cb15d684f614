package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Probe;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for each page at the public URL, and at the service as a proxy would.
 *
 * @param plan what to look at
 */
record VantageProbe(VantagePlan plan) implements Probe<VantageFacts> {
    private static final int FIRST_ERROR = 400;

    /** {@return what was seen; a place that does not answer for its first page is not asked for others} */
    @Override
    public VantageFacts look(CheckContext context) throws CannotLookException, InterruptedException {
        HttpProbe probe = new HttpProbe(context, plan.shown().trust());
        List<Vantage> pages = new ArrayList<>();
        for (VantagePlan.Wanted one : plan.wanted()) {
            Page shown = pages.isEmpty() || seen(pages.get(0).shown()) ? shown(probe, one) : unasked(one);
            Page service = pages.isEmpty() || seen(pages.get(0).service()) ? service(probe, one, shown) : unasked(one);
            pages.add(Vantage.of(one.subject(), service, shown));
        }
        requireOne(pages.get(0));
        return new VantageFacts(pages);
    }

    private static boolean seen(Page first) {
        return first.facts().isPresent();
    }

    private static Page unasked(VantagePlan.Wanted one) {
        return Page.missing(one.subject(), one.due(), "not asked, for the first page had no answer");
    }

    private void requireOne(Vantage first) throws CannotLookException {
        if (!seen(first.service()) && !seen(first.shown())) {
            throw new CannotLookException("neither " + Address.shown(plan.service()) + " has an answer: "
                    + first.service().problem() + "; nor "
                    + Address.shown(plan.shown().base()) + ": "
                    + first.shown().problem());
        }
    }

    private Page shown(HttpProbe probe, VantagePlan.Wanted one) throws InterruptedException {
        try {
            return page(one, probe.follow(Request.get(one.shown()).with("Accept", one.accept())));
        } catch (NoAnswerException e) {
            return Page.missing(one.subject(), one.due(), e.reason());
        }
    }

    /** Some services know themselves by another name than their public one: then that is tried. */
    private Page service(HttpProbe probe, VantagePlan.Wanted one, Page shown) throws InterruptedException {
        Route route =
                shown.facts().map(facts -> plan.route(facts.exchange().uri())).orElseGet(plan::route);
        URI address = route.toService(one.shown()).orElseThrow();
        Page first = atService(probe, one, route, route.asProxy(address));
        boolean worthAgain = first.facts().isPresent() || first.problem().contains("redirect");
        if (fits(first, shown) || !worthAgain) {
            return first;
        }
        Page second = atService(probe, one, route, route.byOwnName(address));
        return fits(second, shown) ? second : first;
    }

    private static boolean fits(Page service, Page shown) {
        if (service.facts().isEmpty()) {
            return false;
        }
        return shown.usable().isPresent()
                ? Vantage.of("", service, shown).doubt().isEmpty()
                : service.status() < FIRST_ERROR;
    }

    private Page atService(HttpProbe probe, VantagePlan.Wanted one, Route route, Request request)
            throws InterruptedException {
        try {
            Request first = request.with("Accept", one.accept());
            Exchange answer = probe.follow(first, seen -> route.next(seen).map(first::on));
            return page(one, route.asShown(answer));
        } catch (NoAnswerException e) {
            return Page.missing(one.subject(), one.due(), reason(e));
        }
    }

    private static String reason(NoAnswerException e) {
        return e.reason().startsWith(HttpProbe.CIRCLE)
                ? e.reason() + ", though asked as a proxy asks: it does not heed X-Forwarded-Proto from here (Spring"
                        + " Boot: server.forward-headers-strategy=framework)"
                : e.reason();
    }

    private Page page(VantagePlan.Wanted one, Exchange answer) {
        AnswerKind kind = one.kind().orElseGet(() -> Kinds.of(answer));
        PageFacts facts =
                new PageFacts(answer, kind, plan.shown().expectations().at(one.shown()), Optional.empty());
        return Page.of(one.subject(), one.due(), facts);
    }
}
