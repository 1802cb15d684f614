package dev.muster.http;

import java.util.Set;

/**
 * What the owner said of an answer, or the defaults. Immutable.
 *
 * @param sessionNames parts of the names of cookies that hold a session, in lower case
 * @param csrfNames parts of the names of cookies against forged requests, in lower case
 * @param audience whom the answer is meant for
 */
record Expectations(Set<String> sessionNames, Set<String> csrfNames, Audience audience) {
    /** Whom an answer is meant for. */
    enum Audience {
        /** Nothing was said. */
        UNSTATED,
        /** Everybody: other sites may embed it. */
        PUBLIC,
        /** One user: it must not be stored by shared caches. */
        PRIVATE
    }

    /** Copies. */
    Expectations {
        sessionNames = Set.copyOf(sessionNames);
        csrfNames = Set.copyOf(csrfNames);
    }

    static Expectations standard() {
        return new Expectations(
                Set.of("sess", "login", "sid", "auth", "token", "jwt"), Set.of("csrf", "xsrf"), Audience.UNSTATED);
    }
}
