package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Probe;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the pages of a plan, and goes as far beyond as it allows.
 *
 * @param plan what to look at
 */
record SiteProbe(Plan plan) implements Probe<Gathered> {
    static final String LIKE_A_BROWSER = "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8";

    /** {@return what was seen; without an answer of the base page there is nothing to judge} */
    @Override
    public Gathered look(CheckContext context) throws CannotLookException, InterruptedException {
        HttpProbe probe = new HttpProbe(context, plan.trust());
        boolean several = !plan.declared().isEmpty() || plan.reach().active();
        Page base = base(probe, several ? plan.base().getRawPath() : "");
        List<Page> pages = new ArrayList<>(List.of(base));
        for (Declared one : plan.declared()) {
            pages.add(declared(probe, one));
        }
        return new Gathered(pages, plan.reach().active() ? new ActiveLook(probe, plan, pages).attempts() : List.of());
    }

    private Page base(HttpProbe probe, String subject) throws CannotLookException, InterruptedException {
        try {
            Exchange answer = probe.follow(Request.get(plan.base()).with("Accept", LIKE_A_BROWSER));
            AnswerKind kind = Kinds.of(answer);
            return Page.of(subject, Page.Due.ANY_ANSWER, facts(probe, answer, plan.base(), kind));
        } catch (NoAnswerException e) {
            throw new CannotLookException(
                    Address.shown(plan.base()) + " has no answer: " + e.reason()
                            + "; see whether it is served there and can be reached from here",
                    e);
        }
    }

    private Page declared(HttpProbe probe, Declared one) throws InterruptedException {
        try {
            Exchange answer = probe.follow(Request.get(one.uri()).with("Accept", accept(one.kind())));
            return Page.of(one.path(), Page.Due.THE_PAGE, facts(probe, answer, one.uri(), one.kind()));
        } catch (NoAnswerException e) {
            return Page.missing(one.path(), Page.Due.THE_PAGE, e.reason());
        }
    }

    private PageFacts facts(HttpProbe probe, Exchange answer, URI asked, AnswerKind kind) throws InterruptedException {
        PageFacts once = new PageFacts(answer, kind, plan.expectations().at(asked), Optional.empty());
        return plan.reach().active() && kind == AnswerKind.DOCUMENT ? again(probe, once) : once;
    }

    private static PageFacts again(HttpProbe probe, PageFacts page) throws InterruptedException {
        Request request = Request.get(page.exchange().uri()).with("Accept", LIKE_A_BROWSER);
        try {
            Exchange again = probe.send(request);
            return new PageFacts(page.exchange(), page.kind(), page.expectations(), Optional.of(again));
        } catch (NoAnswerException e) {
            return new PageFacts(
                    page.exchange(), page.kind(), page.expectations(), Optional.empty(), Optional.of(e.reason()));
        }
    }

    static String accept(AnswerKind kind) {
        return switch (kind) {
            case DOCUMENT -> LIKE_A_BROWSER;
            case API -> "application/json,application/xml;q=0.9,*/*;q=0.8";
            case STATIC, OTHER -> "*/*";
        };
    }
}
