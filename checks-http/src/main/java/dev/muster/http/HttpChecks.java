package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.Scope;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Checks of what a running endpoint really answers. Thread-safe.
 *
 * <p>They ask by HTTP/1.1 on connections of their own, straight, not through a proxy, under the user agent {@code
 * Muster}. They go to no host but those that are named, and start no thread. What is looked at beyond plain reads is
 * looked at only where it is asked for: {@link SiteCheck#active()}.
 */
public final class HttpChecks {
    private HttpChecks() {}

    /**
     * {@return a check of one answer's header fields and body: {@code http.headers}}
     *
     * @param address by http or https; where it leads to on the same host is looked at in its place
     * @throws ConfigurationException if it is relative, of another scheme, without a host, or holds a user name
     */
    public static HeadersCheck headers(URI address) {
        return new HeadersCheck(Plan.of("http.headers", address));
    }

    /**
     * {@return a check of a whole site, as far as is named on it: {@code http.site}}
     *
     * @param address of the page to begin at, by http or https
     * @throws ConfigurationException if it is relative, of another scheme, without a host, or holds a user name
     */
    public static SiteCheck site(URI address) {
        return new SiteCheck(Plan.of("http.site", address));
    }

    /**
     * {@return a check of what the service sends against what the public URL shows, which says whether service or proxy is
     * responsible: {@code http.vantage}}
     *
     * <pre>{@code
     * HttpChecks.vantage(URI.create("http://127.0.0.1:8080/"), URI.create("https://shop.example/")).page("/orders")
     * }</pre>
     *
     * @param loopback the service's own address, past everything that stands in front of it
     * @param publicUrl what clients ask for; where the paths of the two differ, what is before their last slashes
     *     corresponds
     * @throws ConfigurationException if one is relative, of another scheme, without a host, or holds a user name; if both
     *     are the same, or seem to be confused
     */
    public static VantageCheck vantage(URI loopback, URI publicUrl) {
        return new VantageCheck(VantagePlan.of("http.vantage", loopback, publicUrl));
    }

    /**
     * {@return a check that something answers, and as it should: {@code http.endpoint}}
     *
     * @param address by http or https
     * @throws ConfigurationException if it is relative, of another scheme, without a host, or holds a user name
     */
    public static EndpointCheck endpoint(URI address) {
        return new EndpointCheck(EndpointPlan.of("http.endpoint", address));
    }

    /**
     * {@return one answer, for a file or for {@link #audit(Exchange)}; redirects are followed on the same host}
     *
     * <p>For use in a check of one's own, which has a context. Takes at most 5 s a redirect, and ends by an interrupt.
     *
     * @param address by http or https
     * @throws CannotLookException if nothing was answered
     * @throws ConfigurationException if the address is relative, of another scheme, without a host, or holds a user name
     * @throws InterruptedException if this thread was interrupted
     */
    public static Exchange capture(URI address, CheckContext context) throws CannotLookException, InterruptedException {
        Gathered seen = new SiteProbe(Plan.of("http.capture", address)).look(context);
        return seen.site().page().exchange();
    }

    /**
     * {@return a check of an answer that was captured before, or made up in a test: {@code http.audit}; asks nobody}
     *
     * @param captured the answer
     */
    public static Check audit(Exchange captured) {
        PageFacts facts = new PageFacts(captured, Kinds.of(captured), Expectations.standard(), Optional.empty());
        Gathered gathered = new Gathered(List.of(Page.of("", Page.Due.ANY_ANSWER, facts)), List.of());
        return Check.of("http.audit", Scope.POSTURE, context -> gathered, HttpRules.passive());
    }
}
