package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Rule;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import dev.muster.health.Capturing;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Looks at several pages of one site, and further where its owner allows it. Immutable and thread-safe; each method
 * returns a changed copy. Made by {@link HttpChecks#site(URI)}.
 *
 * <p>Defaults: id {@code http.site}, posture, one GET of the site's own address, once listening and then every hour,
 * every 10 min while failing, 60 s a run; over TLS this JVM's trust. In no case more than 150 requests a run, 64 KiB of
 * a body, 5 s a request, nor to another host.
 */
public final class SiteCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1))
            .timeout(Duration.ofSeconds(60))
            .whileFailing(Duration.ofMinutes(10))
            .onceListening();

    private final Plan plan;
    private final Check delegate;

    SiteCheck(Plan plan) {
        this.plan = plan;
        this.delegate = Check.of(plan.id(), Scope.POSTURE, new SiteProbe(plan), rules(plan.reach()))
                .scheduled(SCHEDULE);
    }

    /** {@return the look at all the pages, by the rules that the owner allows} */
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
        Gathered seen = new SiteProbe(plan).look(context);
        return HttpCaptures.of(format(plan.reach()), seen, new Masking().of(seen), context);
    }

    private static CaptureFormat<Gathered> format(Plan.Reach reach) {
        if (reach.intrusive()) {
            return HttpCaptures.INTRUSIVE;
        }
        return reach.active() ? HttpCaptures.ACTIVE : HttpCaptures.PAGES;
    }

    private static List<Rule<Gathered>> rules(Plan.Reach reach) {
        if (reach.intrusive()) {
            return HttpRules.intrusive();
        }
        return reach.active() ? HttpRules.active() : HttpRules.passive();
    }

    /**
     * {@return a copy of this id, for a service that has several sites looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public SiteCheck named(String id) {
        return new SiteCheck(plan.named(id));
    }

    /** {@return a copy that believes over TLS what this context trusts, such as a certificate of one's own} */
    public SiteCheck trusting(SSLContext context) {
        return new SiteCheck(plan.trusting(new Trust(Optional.of(context))));
    }

    /**
     * {@return a copy that also looks at this page of HTML}
     *
     * @param path from the root, with a query where one is needed
     * @throws ConfigurationException if it is no path, or named before
     */
    public SiteCheck page(String path) {
        return new SiteCheck(plan.with(path, AnswerKind.DOCUMENT));
    }

    /**
     * {@return a copy that also looks at this answer for programs; cross-origin requests are tried on the first such}
     *
     * @param path from the root, with a query where one is needed
     * @throws ConfigurationException if it is no path, or named before
     */
    public SiteCheck api(String path) {
        return new SiteCheck(plan.with(path, AnswerKind.API));
    }

    /**
     * {@return a copy that also looks at this script, style, image or other file}
     *
     * @param path from the root, with a query where one is needed
     * @throws ConfigurationException if it is no path, or named before
     */
    public SiteCheck staticFile(String path) {
        return new SiteCheck(plan.with(path, AnswerKind.STATIC));
    }

    /**
     * {@return a copy that takes cookies for a session where a part of their name is one of these}
     *
     * @param parts of names, in any case; they take the place of sess, login, sid, auth, token and jwt
     */
    public SiteCheck sessionCookies(String... parts) {
        return new SiteCheck(plan.expecting(plan.expectations().sessionNames(Expectations.lower(parts))));
    }

    /**
     * {@return a copy that takes cookies for a token against forged requests where a part of their name is one of these}
     *
     * @param parts of names, in any case; they take the place of csrf and xsrf
     */
    public SiteCheck csrfCookies(String... parts) {
        return new SiteCheck(plan.expecting(plan.expectations().csrfNames(Expectations.lower(parts))));
    }

    /**
     * {@return a copy that also objects to these header fields, as such that name software}
     *
     * @param names of fields, in any case; they come beside X-Powered-By, X-Generator and the like
     */
    public SiteCheck tellingHeaders(String... names) {
        return new SiteCheck(plan.expecting(plan.expectations().telltales(Expectations.lower(names))));
    }

    /**
     * {@return a copy in which the answer at this path is meant for everybody: other sites may read and embed it}
     *
     * <p>If not called, nothing is known of it, and such leave is told of.
     *
     * @param path of a page that was named before, of the site's own address, or of a description of an API, such as
     *     {@code /v3/api-docs}
     * @throws ConfigurationException if it is none of these, or said of this path before
     */
    public SiteCheck publicPath(String path) {
        return new SiteCheck(plan.marking(path, Expectations.Audience.PUBLIC, ExposedPaths::describesApi));
    }

    /**
     * {@return a copy in which the answer at this path is meant for one user: no cache may store it for others}
     *
     * <p>If not called, an answer is taken for one user's where it sets a session cookie.
     *
     * @param path of a page that was named before, or of the site's own address
     * @throws ConfigurationException if it is none of these, or said of this path before
     */
    public SiteCheck privatePath(String path) {
        return new SiteCheck(plan.marking(path, Expectations.Audience.PRIVATE, any -> false));
    }

    /**
     * {@return a copy that also makes requests which a stranger might: plain http, TRACE, OPTIONS, foreign origins and
     * host names, wrong requests, and paths where nothing should be}
     *
     * <p>About a hundred, which access logs and intrusion detection will show, under the user agent {@code Muster}.
     */
    public SiteCheck active() {
        Plan.Reach now = plan.reach();
        return new SiteCheck(plan.reaching(new Plan.Reach(true, now.plain(), now.burst(), now.mostBody())));
    }

    /**
     * {@return a copy that is active and tries plain http at this address; if not called, at port 80 of the same host}
     *
     * @throws ConfigurationException if the address is not plain http, or of another host
     */
    public SiteCheck plainHttp(URI address) {
        URI plain = Address.require(address, plan.id());
        boolean own = Place.of(plain).sameHost(Place.of(plan.base()));
        if (Place.of(plain).transport() != Place.Transport.PLAIN || !own) {
            throw new ConfigurationException(List.of(
                    plan.id() + " cannot try plain http at the given address: write http:// and the host of the site"));
        }
        Plan.Reach now = plan.reach();
        return new SiteCheck(plan.reaching(new Plan.Reach(true, Optional.of(plain), now.burst(), now.mostBody())));
    }

    /**
     * {@return a copy that is active and asks for this path up to 60 times in a row, to see whether requests are limited}
     *
     * @param path from the root, of a login or something costly; asked by GET
     * @throws ConfigurationException if it is no path
     */
    public SiteCheck loginPath(String path) {
        Plan.Reach now = plan.reach();
        URI burst = Address.path(plan.base(), path, plan.id());
        return new SiteCheck(plan.reaching(new Plan.Reach(true, now.plain(), Optional.of(burst), now.mostBody())));
    }

    /**
     * {@return a copy that is active and announces a body one byte larger than this, of which nothing is sent, to see
     * whether it is refused}
     *
     * @param bytes that the service means to take at most, 1 to 10^15
     * @throws ConfigurationException if it is not in that range
     */
    public SiteCheck maxBody(long bytes) {
        if (bytes < 1 || bytes > 1_000_000_000_000_000L) {
            throw new ConfigurationException(
                    List.of(plan.id() + " has a largest body of " + bytes + " bytes: write a number from 1 to 10^15"));
        }
        Plan.Reach now = plan.reach();
        return new SiteCheck(plan.reaching(new Plan.Reach(true, now.plain(), now.burst(), Optional.of(bytes))));
    }
}
