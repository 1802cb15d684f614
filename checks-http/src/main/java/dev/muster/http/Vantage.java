package dev.muster.http;

import java.util.Optional;

/**
 * One page from both places.
 *
 * @param subject what outcomes call it; empty where there is but one
 * @param service as the service itself sends it, in the place of the public URL
 * @param shown as the public URL shows it
 * @param doubt why the public URL says nothing of this service; empty where it does
 */
record Vantage(String subject, Page service, Page shown, Optional<String> doubt) {
    private static final int FIRST_ERROR = 400;

    /** Which of the two can be judged. */
    enum Sight {
        BOTH,
        SERVICE,
        SHOWN,
        NONE
    }

    /** {@return both, compared} */
    static Vantage of(String subject, Page service, Page shown) {
        return new Vantage(subject, service, shown, doubt(service, shown));
    }

    private static Optional<String> doubt(Page service, Page shown) {
        if (shown.facts().isEmpty()) {
            return Optional.of("has no answer: " + shown.problem());
        }
        if (shown.serverFailed()) {
            return Optional.of("answers " + shown.status() + ", a server error"
                    + (service.usable().isPresent() ? ", where the service answers " + service.status() : ""));
        }
        if (shown.broken()) {
            return Optional.of("breaks its answer off before the end");
        }
        if (service.facts().isEmpty()) {
            return Optional.empty();
        }
        return Likeness.difference(
                shown.facts().get().exchange(), service.facts().get().exchange());
    }

    /**
     * {@return what can be judged}
     *
     * <p>Of two that differ never what the public URL shows: it may be a stranger's. Nor an error of the service's, with
     * which it may refuse just this request.
     */
    Sight sight() {
        boolean inside = service.usable().isPresent();
        if (doubt.isPresent()) {
            boolean refused = shown.facts().isPresent() && service.status() >= FIRST_ERROR;
            return inside && !refused ? Sight.SERVICE : Sight.NONE;
        }
        boolean outside = shown.usable().isPresent();
        if (inside) {
            return outside ? Sight.BOTH : Sight.NONE;
        }
        return outside && service.facts().isEmpty() ? Sight.SHOWN : Sight.NONE;
    }

    /** {@return a rule's subject at the public URL} */
    String at(String inner) {
        return shown.subject(inner);
    }

    /** {@return a rule's subject at the service} */
    String atService(String inner) {
        return named("service", at(inner));
    }

    /** {@return the subject of an outcome about the public answer as such} */
    String atPublic() {
        return named("public", at(""));
    }

    private static String named(String place, String subject) {
        return subject.isEmpty() ? place : place + " " + subject;
    }
}
