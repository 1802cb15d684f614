package dev.muster.http;

import java.util.List;
import java.util.Optional;

/** One answer, for the rules that need no more than that. What several of them read is read once. Immutable and thread-safe. */
final class PageFacts {
    private final Exchange exchange;
    private final AnswerKind kind;
    private final Expectations expectations;
    private final Optional<Exchange> again;
    private final Optional<String> unanswered;
    private final Lazy<List<Html.Tag>> tags;
    private final Lazy<List<Html.Tag>> metas;
    private final Lazy<CspSet> policies;
    private final Lazy<HstsPolicy> hsts;
    private final Lazy<List<SeenCookie>> ownCookies;
    private final Lazy<List<SeenCookie>> cookies;

    /**
     * Keeps these.
     *
     * @param exchange the answer
     * @param kind what it is
     * @param expectations what its owner says of it
     * @param again the answer to the same request a moment later, where one was made and answered
     * @param unanswered why that one was not answered; empty where it was, or none was made
     */
    PageFacts(
            Exchange exchange,
            AnswerKind kind,
            Expectations expectations,
            Optional<Exchange> again,
            Optional<String> unanswered) {
        this.exchange = exchange;
        this.kind = kind;
        this.expectations = expectations;
        this.again = again;
        this.unanswered = unanswered;
        this.tags = new Lazy<>(() -> tags(exchange));
        this.metas = new Lazy<>(
                () -> tags().stream().filter(tag -> tag.name().equals("meta")).toList());
        this.policies = new Lazy<>(() -> CspSet.of(exchange));
        this.hsts = new Lazy<>(() -> HstsPolicy.of(exchange));
        this.ownCookies = new Lazy<>(() -> SeenCookie.in(AnswerHead.of(exchange), expectations));
        this.cookies = new Lazy<>(() -> SeenCookie.in(this));
    }

    /** Without a second request that was not answered. */
    PageFacts(Exchange exchange, AnswerKind kind, Expectations expectations, Optional<Exchange> again) {
        this(exchange, kind, expectations, again, Optional.empty());
    }

    /** {@return the start tags of an answer that is known to be a document, none where it came packed} */
    static List<Html.Tag> tags(Exchange exchange) {
        return Sight.encoded(exchange) ? List.of() : exchange.body().tags();
    }

    Exchange exchange() {
        return exchange;
    }

    AnswerKind kind() {
        return kind;
    }

    Expectations expectations() {
        return expectations;
    }

    Optional<Exchange> again() {
        return again;
    }

    /** {@return why the second request was not answered; empty where it was, or none was made} */
    Optional<String> unanswered() {
        return unanswered;
    }

    /** {@return the start tags, none where the answer came packed} */
    List<Html.Tag> tags() {
        return tags.get();
    }

    /** {@return those of meta elements} */
    List<Html.Tag> metas() {
        return metas.get();
    }

    /** {@return every policy of Content-Security-Policy} */
    CspSet policies() {
        return policies.get();
    }

    /** {@return what the answer says about HSTS} */
    HstsPolicy hsts() {
        return hsts.get();
    }

    /** {@return the cookies that the answer itself sets, in order; deletions are none} */
    List<SeenCookie> ownCookies() {
        return ownCookies.get();
    }

    /** {@return the same, behind those that the redirects to it set} */
    List<SeenCookie> cookies() {
        return cookies.get();
    }
}
