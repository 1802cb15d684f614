package dev.muster.http;

import dev.muster.Severity;
import java.util.List;
import java.util.Locale;

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

    /** Copies. */
    ExposedPath {
        marks = List.copyOf(marks);
    }

    /** {@return whether that answer is it: status, media type and every mark of the body} */
    boolean proven(Exchange answer) {
        boolean served = answer.status() >= 200 && answer.status() < 300;
        boolean down = exposure == Exposure.HEALTH && answer.status() == 503;
        String type = answer.fields().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return (served || down) && media.fits(type) && bears(SiteText.of(answer));
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
