package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Looks at what the service sends and at what the public URL shows of it, and says of each finding which layer is
 * responsible: the service, or a proxy, which stands for all that is between. Immutable and thread-safe; each method
 * returns a changed copy. Made by {@link HttpChecks#vantage(java.net.URI, java.net.URI)}.
 *
 * <p>What the public URL shows is judged, by the rules of {@link HttpChecks#headers(java.net.URI)}; the service's own
 * answer tells who is responsible. The service is asked as a proxy asks: with {@code Host}, {@code X-Forwarded-Host},
 * {@code X-Forwarded-Proto} and {@code Forwarded} of the public URL, and by its own name where that brings another page.
 * Where the two show different pages, the name may lead elsewhere from here: that is inconclusive, and nothing is said of
 * what the public URL shows. While a new version is rolled out, another instance may answer there.
 *
 * <p>What a proxy does wrong is at most a warning: no instance puts it right by staying out of traffic. Whoever wants it
 * graver says so by {@link dev.muster.Policy#severity}, or has the public URL looked at by {@link
 * HttpChecks#headers(java.net.URI)} too.
 *
 * <p>Defaults: id {@code http.vantage}, posture, up to three GETs a page, once listening and then every hour, every
 * minute while failing, 30 s a run; over TLS this JVM's trust. In no case more than 150 requests a run, 64 KiB of a body,
 * 5 s a request, nor to another host than the two.
 */
public final class VantageCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1))
            .timeout(Duration.ofSeconds(30))
            .whileFailing(Duration.ofMinutes(1))
            .onceListening();

    private final VantagePlan plan;
    private final Check delegate;

    VantageCheck(VantagePlan plan) {
        this.plan = plan;
        this.delegate = Check.of(plan.id(), Scope.POSTURE, new VantageProbe(plan), VantageRules.all())
                .scheduled(SCHEDULE);
    }

    /** {@return the look at both places} */
    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file that {@link HttpChecks#captured} reads}
     *
     * <p>It holds addresses, fields and bodies, and what the owner expects. Credentials that were sent, values of cookies, and
     * what is called or looks like a secret in fields, addresses and bodies are masked, each by as many characters; of what is
     * served where nothing should be, all but the marks by which it is known. What else stands in a page is there as it came.
     *
     * @throws CannotLookException if nothing was answered, or a rule would say otherwise without what looks like a secret
     * @throws InterruptedException if this thread was interrupted
     */
    @Override
    public Capture capture(CheckContext context) throws Exception {
        VantageFacts seen = new VantageProbe(plan).look(context);
        return HttpCaptures.of(HttpCaptures.VANTAGE, seen, new Masking().of(seen), context);
    }

    /**
     * {@return a copy of this id, for a service that has several public URLs}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public VantageCheck named(String id) {
        return new VantageCheck(plan.showing(plan.shown().named(id)));
    }

    /** {@return a copy that believes over TLS what this context trusts, at both places} */
    public VantageCheck trusting(SSLContext context) {
        return new VantageCheck(plan.showing(plan.shown().trusting(new Trust(Optional.of(context)))));
    }

    /**
     * {@return a copy that also looks at this page of HTML}
     *
     * @param path from the root of the public host, with a query where one is needed
     * @throws ConfigurationException if it is no path, not below the public URL, or named before
     */
    public VantageCheck page(String path) {
        return new VantageCheck(plan.with(path, AnswerKind.DOCUMENT));
    }

    /**
     * {@return a copy that also looks at this answer for programs}
     *
     * @param path from the root of the public host, with a query where one is needed
     * @throws ConfigurationException if it is no path, not below the public URL, or named before
     */
    public VantageCheck api(String path) {
        return new VantageCheck(plan.with(path, AnswerKind.API));
    }

    /**
     * {@return a copy that also looks at this script, style, image or other file}
     *
     * @param path from the root of the public host, with a query where one is needed
     * @throws ConfigurationException if it is no path, not below the public URL, or named before
     */
    public VantageCheck staticFile(String path) {
        return new VantageCheck(plan.with(path, AnswerKind.STATIC));
    }

    /**
     * {@return a copy that takes cookies for a session where a part of their name is one of these}
     *
     * @param parts of names, in any case; they take the place of sess, login, sid, auth, token and jwt
     */
    public VantageCheck sessionCookies(String... parts) {
        return expecting(plan.shown().expectations().sessionNames(Expectations.lower(parts)));
    }

    /**
     * {@return a copy that takes cookies for a token against forged requests where a part of their name is one of these}
     *
     * @param parts of names, in any case; they take the place of csrf and xsrf
     */
    public VantageCheck csrfCookies(String... parts) {
        return expecting(plan.shown().expectations().csrfNames(Expectations.lower(parts)));
    }

    /**
     * {@return a copy that also objects to these header fields, as such that name software}
     *
     * @param names of fields, in any case; they come beside X-Powered-By, X-Generator and the like
     */
    public VantageCheck tellingHeaders(String... names) {
        return expecting(plan.shown().expectations().telltales(Expectations.lower(names)));
    }

    /**
     * {@return a copy in which the answer at this path is meant for everybody: other sites may embed it}
     *
     * <p>If not called, nothing is known of it, and such leave is told of.
     *
     * @param path of a page that was named before, or of the public URL
     * @throws ConfigurationException if it is neither, or said of this path before
     */
    public VantageCheck publicPath(String path) {
        return new VantageCheck(plan.showing(plan.shown().marking(path, Expectations.Audience.PUBLIC, any -> false)));
    }

    /**
     * {@return a copy in which the answer at this path is meant for one user: no cache may store it for others}
     *
     * <p>If not called, an answer is taken for one user's where it sets a session cookie.
     *
     * @param path of a page that was named before, or of the public URL
     * @throws ConfigurationException if it is neither, or said of this path before
     */
    public VantageCheck privatePath(String path) {
        return new VantageCheck(plan.showing(plan.shown().marking(path, Expectations.Audience.PRIVATE, any -> false)));
    }

    private VantageCheck expecting(Expectations expectations) {
        return new VantageCheck(plan.showing(plan.shown().expecting(expectations)));
    }
}
