package dev.muster.http;

import dev.muster.http.Attempt.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes requests and takes down what came of each. Not thread-safe. */
final class Attempts {
    private final HttpProbe probe;
    private final List<Attempt> all = new ArrayList<>();

    Attempts(HttpProbe probe) {
        this.probe = probe;
    }

    List<Attempt> all() {
        return all;
    }

    boolean mayGoOn() {
        return probe.mayGoOn();
    }

    /** Takes down an answer that came otherwise. */
    void add(Purpose purpose, String subject, Exchange answer) {
        all.add(new Attempt(purpose, subject, Optional.of(answer), ""));
    }

    /** {@return the answer to a request of which the redirects are not followed, taken down} */
    Optional<Exchange> send(Purpose purpose, String subject, Request request) throws InterruptedException {
        return send(purpose, subject, request, UnaryOperator.identity());
    }

    /** {@return the same, of which that is kept which is wanted} */
    Optional<Exchange> send(Purpose purpose, String subject, Request request, UnaryOperator<Exchange> wanted)
            throws InterruptedException {
        try {
            Exchange answer = probe.send(request, wanted);
            add(purpose, subject, answer);
            return Optional.of(answer);
        } catch (NoAnswerException e) {
            all.add(new Attempt(purpose, subject, Optional.empty(), e.reason()));
            return Optional.empty();
        }
    }

    /** Makes a request of which the redirects are followed on the host. */
    void follow(Purpose purpose, String subject, Request request) throws InterruptedException {
        try {
            add(purpose, subject, probe.follow(request));
        } catch (NoAnswerException e) {
            all.add(new Attempt(purpose, subject, Optional.empty(), e.reason()));
        }
    }
}
