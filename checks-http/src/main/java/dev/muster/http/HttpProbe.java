package dev.muster.http;

import dev.muster.CheckContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The requests of one run, and its bounds: 150 requests, 5 s each, 1.5 MB of answers kept, 10 redirects in a row. Not
 * thread-safe.
 *
 * <p>The look-up of a host name is the one wait that neither deadline nor interrupt ends: see {@link Resolver}.
 */
final class HttpProbe {
    static final int MOST_REQUESTS = 150;
    static final int MOST_REDIRECTS = 10;
    static final int MOST_KEPT = 1_500_000;

    /** How the reason begins where redirects come back to where they were. */
    static final String CIRCLE = "the redirects go in a circle";

    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);
    private static final int BYTES_PER_FIELD = 100;

    private final CheckContext context;
    private final Trust trust;
    private final Resolver resolver;
    private int requests;
    private int kept;

    /**
     * Begins a run.
     *
     * @param trust whom to believe
     */
    HttpProbe(CheckContext context, Trust trust) {
        this(context, trust, Resolver.SYSTEM);
    }

    HttpProbe(CheckContext context, Trust trust, Resolver resolver) {
        this.context = context;
        this.trust = trust;
        this.resolver = resolver;
    }

    /**
     * {@return whether another request may be made: neither time nor number nor memory is spent}
     */
    boolean mayGoOn() {
        return requests < MOST_REQUESTS
                && kept + Request.BODY_BOUND + HeadReader.MOST_BYTES <= MOST_KEPT
                && Deadline.worthwhile(context);
    }

    /**
     * {@return what came of a request, redirects not followed}
     *
     * @throws NoAnswerException if nothing came that can be judged, or the run's bounds are reached
     * @throws InterruptedException if this thread was interrupted
     */
    Exchange send(Request request) throws NoAnswerException, InterruptedException {
        return send(request, UnaryOperator.identity());
    }

    /**
     * {@return as much as is wanted of what came of a request, redirects not followed}
     *
     * @param wanted leaves out what need not be kept
     * @throws NoAnswerException as {@link #send(Request)}
     * @throws InterruptedException if this thread was interrupted
     */
    Exchange send(Request request, UnaryOperator<Exchange> wanted) throws NoAnswerException, InterruptedException {
        spend(request);
        Deadline deadline = Deadline.of(context, LONGEST_REQUEST);
        try {
            RawHttp.Answer answer = RawHttp.ask(request, trust, resolver, deadline);
            heedInterrupt();
            return keep(wanted.apply(new Exchange(
                    request.method(),
                    request.uri(),
                    new Fields(request.fields()),
                    answer.status(),
                    answer.fields(),
                    answer.body(),
                    deadline.elapsed(),
                    List.of())));
        } catch (IOException e) {
            heedInterrupt();
            throw NoAnswerException.of(e, Place.of(request.uri()), deadline);
        }
    }

    /**
     * {@return what came of a request in the end: redirects are followed while they stay on the host}
     *
     * @throws NoAnswerException as {@link #send(Request)}, or if the redirects go in a circle or do not end
     * @throws InterruptedException if this thread was interrupted
     */
    Exchange follow(Request first) throws NoAnswerException, InterruptedException {
        return follow(first, answer -> next(answer).map(first::to));
    }

    /**
     * {@return what came of a request in the end, redirects followed in a way of one's own}
     *
     * @param onward the request that an answer leads to; empty where it is the last
     * @throws NoAnswerException as {@link #follow(Request)}
     * @throws InterruptedException if this thread was interrupted
     */
    Exchange follow(Request first, Function<Exchange, Optional<Request>> onward)
            throws NoAnswerException, InterruptedException {
        List<Exchange.Redirect> redirects = new ArrayList<>();
        Set<URI> seen = new HashSet<>(Set.of(first.uri()));
        Exchange answer = send(first);
        for (Optional<Request> next = onward.apply(answer); next.isPresent(); next = onward.apply(answer)) {
            redirects.add(new Exchange.Redirect(answer.uri(), answer.status(), answer.fields()));
            if (!seen.add(next.get().uri())) {
                throw new NoAnswerException(
                        CIRCLE + ", back to " + next.get().uri().getRawPath());
            }
            if (redirects.size() > MOST_REDIRECTS) {
                throw new NoAnswerException("more than " + MOST_REDIRECTS + " redirects in a row");
            }
            answer = sendOn(next.get());
        }
        return withRedirects(answer, redirects);
    }

    private Exchange sendOn(Request request) throws NoAnswerException, InterruptedException {
        try {
            return send(request);
        } catch (NoAnswerException e) {
            throw e.afterRedirect();
        }
    }

    private static Optional<URI> next(Exchange answer) {
        return Redirects.target(answer)
                .filter(next -> Place.of(next).sameHost(Place.of(answer.uri())))
                .map(Address::clean);
    }

    private void spend(Request request) throws NoAnswerException {
        if (requests == MOST_REQUESTS) {
            throw new NoAnswerException("the check's " + MOST_REQUESTS + " requests were spent before this was asked");
        }
        if (kept + request.bodyBound() + HeadReader.MOST_BYTES > MOST_KEPT) {
            throw new NoAnswerException("the check's memory was full before this was asked");
        }
        requests++;
    }

    private Exchange keep(Exchange answer) {
        int bytes = answer.body().length();
        for (Field field : answer.fields().all()) {
            bytes += field.name().length() + field.value().length() + BYTES_PER_FIELD;
        }
        kept += bytes;
        return answer;
    }

    private static void heedInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while asking");
        }
    }

    private static Exchange withRedirects(Exchange last, List<Exchange.Redirect> redirects) {
        return new Exchange(
                last.method(),
                last.uri(),
                last.sent(),
                last.status(),
                last.fields(),
                last.body(),
                last.took(),
                redirects);
    }
}
