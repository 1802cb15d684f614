package dev.muster.http;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
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
     * {@return every rule that a check of this module may judge by, each once, in the order of RULES.md; it asks nobody}
     *
     * <p>For tools that print what there is, or look whether an id is one. Immutable.
     */
    public static List<RuleInfo> rules() {
        return HttpRules.documented();
    }

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
     * {@return what a check of this module captured, from what {@link Capture#toJson()} gave; its audit is {@code http.audit}}
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static Capture captured(String document) {
        return CaptureFormat.read(document, HttpCaptures.ALL);
    }

    /**
     * {@return a check of an answer that was made up in a test, by the rules of {@link #headers(URI)}: {@code http.audit}; asks
     * nobody}
     *
     * @param answer as it would come
     */
    public static Check audit(Exchange answer) {
        PageFacts facts = new PageFacts(answer, Kinds.of(answer), Expectations.standard(), Optional.empty());
        Gathered gathered = new Gathered(List.of(Page.of("", Page.Due.ANY_ANSWER, facts)), List.of());
        return Check.of("http.audit", Scope.POSTURE, context -> gathered, HttpRules.passive());
    }
}
