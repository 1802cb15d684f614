package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Looks at one answer: one GET, whose redirects are followed on the same host. Immutable and thread-safe; each method
 * returns a changed copy. Made by {@link HttpChecks#headers(java.net.URI)}.
 *
 * <p>Defaults: id {@code http.headers}, posture, once listening and then every hour, every 30 s while failing, 15 s a
 * run; over TLS this JVM's trust.
 */
public final class HeadersCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1))
            .timeout(Duration.ofSeconds(15))
            .whileFailing(Duration.ofSeconds(30))
            .onceListening();

    private final Plan plan;
    private final Check delegate;

    HeadersCheck(Plan plan) {
        this.plan = plan;
        this.delegate = Check.of(plan.id(), Scope.POSTURE, new SiteProbe(plan), HttpRules.passive())
                .scheduled(SCHEDULE);
    }

    /** {@return the look at one answer, by every rule that needs no more} */
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
        return HttpCaptures.of(HttpCaptures.PAGES, seen, new Masking().of(seen), context);
    }

    /**
     * {@return a copy of this id, for a service that has several addresses looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public HeadersCheck named(String id) {
        return new HeadersCheck(plan.named(id));
    }

    /** {@return a copy that believes over TLS what this context trusts, such as a certificate of one's own} */
    public HeadersCheck trusting(SSLContext context) {
        return new HeadersCheck(plan.trusting(new Trust(Optional.of(context))));
    }
}
