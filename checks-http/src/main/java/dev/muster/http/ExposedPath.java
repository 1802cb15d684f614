package dev.muster.http;

import dev.muster.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A path where nothing should be, and what proves that something is.
 *
 * @param path to GET, from the root, perhaps with a query
 * @param exposure which rule it belongs to
 * @param severity if it is there
 * @param what it is, in words
 * @param media which media types it comes as
 * @param marks the body has to bear each
 */
record ExposedPath(
        String path, Exposure exposure, Severity severity, String what, MediaFamily media, List<BodyMark> marks) {
    private static final String ACTUATOR = "/actuator";
    private static final int FIRST_BYTES = 1024;

    /** With which health endpoints say that something is down. */
    private static final Set<Integer> DOWN = Set.of(500, 503);

    /** Copies. */
    ExposedPath {
        marks = List.copyOf(marks);
    }

    /** {@return whether that answer is it: status, media type and every mark of the body} */
    boolean proven(Exchange answer) {
        boolean served = answer.status() >= 200 && answer.status() < 300;
        String type = answer.fields().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return (served || down(answer)) && media.fits(type) && bears(SiteText.of(answer));
    }

    /** The status in the body of an error page is a number, that of health a word. */
    private boolean down(Exchange answer) {
        return exposure == Exposure.HEALTH
                && DOWN.contains(answer.status())
                && SiteText.of(answer).exact().replace(" ", "").contains("\"status\":\"");
    }

    /** {@return how many bytes of a body are needed to tell: of a dump no more than its beginning is wanted} */
    int bound() {
        boolean begins = marks.stream().allMatch(mark -> mark.place() == BodyMark.Place.BEGINNING);
        return begins ? FIRST_BYTES : Request.BODY_BOUND;
    }

    private boolean bears(SiteText text) {
        return marks.stream().allMatch(mark -> mark.in(text));
    }

    /** {@return this path below another base than {@code /actuator}; unchanged if it is not below that} */
    String below(String base) {
        return underActuator() ? base + tail() : path;
    }

    /** {@return whether that is the path, perhaps behind a context path, another base, or a host} */
    boolean endsOf(String subject) {
        return subject.endsWith(path) || (underActuator() && !tail().isEmpty() && subject.endsWith(tail()));
    }

    private boolean underActuator() {
        return path.startsWith(ACTUATOR);
    }

    private String tail() {
        return path.substring(ACTUATOR.length());
    }
}
