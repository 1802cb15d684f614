package dev.muster.http;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** {@return one for each policy in these values that has the directive}: every one of them has to allow a frame. */
    static List<FrameAncestors> in(List<String> policies) {
        return policies.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .flatMap(policy -> inPolicy(policy).stream())
                .toList();
    }

    /** Of two directives with one name in one policy the first counts. */
    private static Optional<FrameAncestors> inPolicy(String policy) {
        return Arrays.stream(policy.split(";"))
                .map(FrameAncestors::words)
                .filter(words -> !words.isEmpty() && Ascii.lower(words.get(0)).equals(DIRECTIVE))
                .findFirst()
                .map(words -> new FrameAncestors(words.subList(1, words.size())));
    }

    private static List<String> words(String directive) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= directive.length(); i++) {
            if (i == directive.length() || Ascii.isHtmlSpace(directive.charAt(i))) {
                if (i > from) {
                    words.add(directive.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
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
