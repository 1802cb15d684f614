package dev.muster.http;

import java.util.List;
import java.util.Optional;

/**
 * The sources of one frame-ancestors directive of Content-Security-Policy.
 *
 * @param sources as they stand there; none means that nobody may frame the page
 */
record FrameAncestors(List<String> sources) {
    private static final String DIRECTIVE = "frame-ancestors";

    /** Copies. */
    FrameAncestors {
        sources = List.copyOf(sources);
    }

    /** {@return one for each policy here that has the directive}: every one of them has to allow a frame. */
    static List<FrameAncestors> in(List<CspPolicy> policies) {
        return policies.stream()
                .flatMap(policy -> policy.directive(DIRECTIVE).stream())
                .map(directive -> new FrameAncestors(directive.tokens()))
                .toList();
    }

    /** {@return whether the directive stands in a meta element, where it has no effect} */
    static boolean inMeta(List<String> contents) {
        return contents.stream()
                .map(content -> CspParser.one(CspPolicy.Place.META, content))
                .anyMatch(policy -> policy.misplaced().contains(DIRECTIVE));
    }

    /** {@return the first source that lets every host in} */
    Optional<String> broad() {
        return sources.stream().filter(FrameAncestors::isBroad).findFirst();
    }

    /** A star, a scheme alone, or a star as the whole host, with or without scheme and port. */
    private static boolean isBroad(String source) {
        int scheme = source.indexOf("://");
        if (scheme < 0 && source.endsWith(":")) {
            return true;
        }
        String host = scheme < 0 ? source : source.substring(scheme + 3);
        return host.equals("*") || host.startsWith("*:") || host.startsWith("*/");
    }

    @Override
    public String toString() {
        return FieldValues.excerpt(DIRECTIVE + " " + (sources.isEmpty() ? "'none'" : String.join(" ", sources)));
    }
}
