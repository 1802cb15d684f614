package dev.muster.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The directives that browsers know, and what stands in for one that is not set (CSP3, #directive-fallback-list). */
final class CspDirectives {
    /** Those whose value is a list of sources. */
    static final Set<String> SOURCE_LISTS = Set.of(
            "default-src",
            "script-src",
            "script-src-elem",
            "script-src-attr",
            "style-src",
            "style-src-elem",
            "style-src-attr",
            "img-src",
            "font-src",
            "connect-src",
            "media-src",
            "object-src",
            "child-src",
            "frame-src",
            "worker-src",
            "manifest-src",
            "fenced-frame-src",
            "base-uri",
            "form-action",
            "frame-ancestors");

    private static final Set<String> OTHERS = Set.of(
            "sandbox",
            "report-uri",
            "report-to",
            "webrtc",
            "upgrade-insecure-requests",
            "require-trusted-types-for",
            "trusted-types");

    /** What once was a directive, and what to write instead. */
    static final Map<String, String> DEPRECATED = Map.of(
            "block-all-mixed-content", "take it out: browsers block or upgrade mixed content by themselves",
            "plugin-types", "take it out and set object-src 'none'",
            "prefetch-src", "take it out: default-src governs prefetching",
            "navigate-to", "take it out: no browser does it",
            "reflected-xss", "take it out: no browser does it",
            "referrer", "take it out and send Referrer-Policy",
            "require-sri-for", "take it out: no browser does it",
            "xhr-src", "write connect-src",
            "allow", "write default-src",
            "options", "write 'unsafe-inline' or 'unsafe-eval' in script-src, if it has to be");

    /** Those that browsers ignore in a meta element (HTML, #attr-meta-http-equiv-content-security-policy). */
    static final Set<String> HEADER_ONLY = Set.of("frame-ancestors", "report-uri", "sandbox");

    /** Those that have no fallback: they are no fetch directives, or are the last resort. */
    private static final Set<String> ALONE = Set.of("default-src", "base-uri", "form-action", "frame-ancestors");

    private static final Map<String, List<String>> FALLBACKS = Map.of(
            "script-src-elem", List.of("script-src-elem", "script-src", "default-src"),
            "script-src-attr", List.of("script-src-attr", "script-src", "default-src"),
            "style-src-elem", List.of("style-src-elem", "style-src", "default-src"),
            "style-src-attr", List.of("style-src-attr", "style-src", "default-src"),
            "frame-src", List.of("frame-src", "child-src", "default-src"),
            "fenced-frame-src", List.of("fenced-frame-src", "frame-src", "child-src", "default-src"),
            "worker-src", List.of("worker-src", "child-src", "script-src", "default-src"));

    private static final Set<String> KNOWN =
            Stream.concat(SOURCE_LISTS.stream(), OTHERS.stream()).collect(Collectors.toUnmodifiableSet());

    private CspDirectives() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** {@return the directives that govern what this one does, the first that is set alone counting} */
    static List<String> fallback(String name) {
        return ALONE.contains(name) ? List.of(name) : FALLBACKS.getOrDefault(name, List.of(name, "default-src"));
    }
}
