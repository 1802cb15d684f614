package dev.muster.http;

import java.net.URI;
import java.util.List;

/** Makes the same change to every exchange of what was seen, wherever one is. */
interface Rewriting {
    /** {@return what stands for a field, of request or answer} */
    Field field(Field field);

    /** {@return what stands for an address, or a reason why nothing was answered} */
    String text(String text);

    /** {@return what stands for a body} */
    Body body(Body body);

    /** {@return what stands for an answer that an active check tried to get} */
    default Exchange tried(Attempt attempt, Exchange answer) {
        return of(answer);
    }

    default Gathered of(Gathered seen) {
        return new Gathered(
                seen.pages().stream().map(this::of).toList(),
                seen.attempts().stream().map(this::of).toList());
    }

    default VantageFacts of(VantageFacts seen) {
        return new VantageFacts(seen.pages().stream()
                .map(page -> new Vantage(page.subject(), of(page.service()), of(page.shown()), page.doubt()))
                .toList());
    }

    default EndpointFacts of(EndpointFacts seen) {
        return new EndpointFacts(seen.plan(), seen.answer().map(this::of), text(seen.problem()));
    }

    private Page of(Page page) {
        return new Page(page.subject(), page.due(), page.facts().map(this::of), text(page.problem()));
    }

    private PageFacts of(PageFacts page) {
        return new PageFacts(
                of(page.exchange()),
                page.kind(),
                page.expectations(),
                page.again().map(this::of),
                page.unanswered());
    }

    private Attempt of(Attempt attempt) {
        return new Attempt(
                attempt.purpose(),
                attempt.subject(),
                attempt.exchange().map(answer -> tried(attempt, answer)),
                text(attempt.problem()));
    }

    default Exchange of(Exchange seen) {
        List<Exchange.Redirect> redirects = seen.redirects().stream()
                .map(each -> new Exchange.Redirect(of(each.uri()), each.status(), of(each.fields())))
                .toList();
        return new Exchange(
                seen.method(),
                of(seen.uri()),
                of(seen.sent()),
                seen.status(),
                of(seen.fields()),
                body(seen.body()),
                seen.took(),
                redirects);
    }

    private Fields of(Fields fields) {
        return new Fields(fields.all().stream().map(this::field).toList());
    }

    private URI of(URI uri) {
        return URI.create(text(uri.toString()));
    }
}
