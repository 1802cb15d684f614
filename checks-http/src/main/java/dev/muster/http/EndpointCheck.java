package dev.muster.http;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Redactor;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Looks whether one address answers as it should. Immutable and thread-safe; each method returns a changed copy. Made by
 * {@link HttpChecks#endpoint(URI)}.
 *
 * <p>Defaults: id {@code http.endpoint}, shared, status 200, any body, 2 s, redirects not followed, asked at the start
 * and every 30 s, 10 s a run; over TLS this JVM's trust.
 */
public final class EndpointCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofSeconds(30)).timeout(Duration.ofSeconds(10));

    private final EndpointPlan plan;
    private final Check delegate;

    EndpointCheck(EndpointPlan plan) {
        this.plan = plan;
        this.delegate = Check.of(
                        plan.id(), plan.scope(), redactor(plan), context -> look(plan, context), EndpointRules.ALL)
                .scheduled(plan.scope() == Scope.LOCAL ? SCHEDULE.onceListening() : SCHEDULE);
    }

    /** {@return the look at the one answer} */
    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file that {@link HttpChecks#captured} reads}
     *
     * <p>It holds the answer and what is expected of it; whether nothing came, and why. Secrets are masked as in {@link
     * SiteCheck#capture}, the token that is sent wherever it stands.
     *
     * @throws CannotLookException if a rule would say otherwise without what looks like a secret
     * @throws InterruptedException if this thread was interrupted
     */
    @Override
    public Capture capture(CheckContext context) throws Exception {
        EndpointFacts seen = look(plan, context);
        return HttpCaptures.of(HttpCaptures.ENDPOINT, seen, new Masking().of(seen), context);
    }

    private static Redactor redactor(EndpointPlan plan) {
        if (plan.token().isEmpty()) {
            return Redactor.none();
        }
        Redactor redactor = Redactor.create();
        redactor.learn(plan.token().get());
        return redactor;
    }

    private static EndpointFacts look(EndpointPlan plan, CheckContext context) throws InterruptedException {
        try {
            Exchange answer = new HttpProbe(context, plan.trust()).send(plan.request());
            return new EndpointFacts(plan, Optional.of(answer), "");
        } catch (NoAnswerException e) {
            return new EndpointFacts(plan, Optional.empty(), e.reason());
        }
    }

    /**
     * {@return a copy of this id, for a service that has several endpoints looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public EndpointCheck named(String id) {
        return new EndpointCheck(plan.named(id));
    }

    /**
     * {@return a copy for an endpoint of this scope: local, if this very process serves it, and then asked once it
     * listens; shared, if others do}
     *
     * @throws ConfigurationException if the scope is posture: whether something answers is none
     */
    public EndpointCheck scope(Scope scope) {
        if (scope == Scope.POSTURE) {
            throw new ConfigurationException(
                    List.of(plan.id() + " cannot be posture: say LOCAL if this process serves it, else SHARED"));
        }
        return new EndpointCheck(plan.scope(scope));
    }

    /**
     * {@return a copy that expects this status}
     *
     * @throws ConfigurationException if it is not 200 to 599
     */
    public EndpointCheck expect(int status) {
        if (status < 200 || status > 599) {
            throw new ConfigurationException(
                    List.of(plan.id() + " expects the status " + status + ": write one from 200 to 599"));
        }
        return new EndpointCheck(plan.status(status));
    }

    /**
     * {@return a copy that also expects this text in the first 64 KiB of the body}
     *
     * @throws ConfigurationException if it is blank
     */
    public EndpointCheck body(String marker) {
        return new EndpointCheck(plan.withMarker(marker));
    }

    /**
     * {@return a copy that expects the whole answer within this time; if not called, 2 s}
     *
     * @throws ConfigurationException if it is not over zero and at most 5 s, after which a request is given up
     */
    public EndpointCheck within(Duration limit) {
        return new EndpointCheck(plan.limit(limit));
    }

    /**
     * {@return a copy that sends this token as {@code Authorization: Bearer}; it is never shown}
     *
     * @throws ConfigurationException if the address is plain http beyond this machine, or the token cannot be sent
     */
    public EndpointCheck bearer(Secret token) {
        return new EndpointCheck(plan.token(token));
    }

    /** {@return a copy that believes over TLS what this context trusts, such as a certificate of one's own} */
    public EndpointCheck trusting(SSLContext context) {
        return new EndpointCheck(plan.trust(new Trust(Optional.of(context))));
    }
}
