package dev.muster.http;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong with the value of a directive that is no list of sources. */
final class CspValueRemarks {
    /** What lifts a part of the sandbox (HTML, #parse-a-sandboxing-directive). */
    private static final Set<String> SANDBOX = Set.of(
            "allow-downloads",
            "allow-forms",
            "allow-modals",
            "allow-orientation-lock",
            "allow-pointer-lock",
            "allow-popups",
            "allow-popups-to-escape-sandbox",
            "allow-presentation",
            "allow-same-origin",
            "allow-scripts",
            "allow-storage-access-by-user-activation",
            "allow-top-navigation",
            "allow-top-navigation-by-user-activation",
            "allow-top-navigation-to-custom-protocols");

    private static final Set<String> TYPES = Set.of("'none'", "'allow-duplicates'", "*");

    private CspValueRemarks() {}

    static Stream<CspRemark> of(CspDirective directive) {
        return switch (directive.name()) {
            case "sandbox" -> foreign(directive, SANDBOX::contains);
            case "webrtc" -> Stream.concat(foreign(directive, Set.of("'allow'", "'block'")::contains), one(directive));
            case "require-trusted-types-for" ->
                Stream.concat(foreign(directive, "'script'"::equals), missing(directive));
            case "trusted-types" -> foreign(directive, CspValueRemarks::isPolicyName);
            case "report-uri" -> missing(directive);
            case "report-to" -> one(directive);
            default -> foreign(directive, any -> false);
        };
    }

    private static Stream<CspRemark> foreign(CspDirective directive, Predicate<String> known) {
        return directive.tokens().stream()
                .filter(token -> !known.test(token.toLowerCase(Locale.ROOT)))
                .map(token -> new CspRemark(
                        directive.name() + " does not take " + CspText.quote(token), "take it out, or correct it"));
    }

    private static boolean isPolicyName(String token) {
        return TYPES.contains(token) || Ascii.all(token, c -> Ascii.isAlphanumeric(c) || "-#=_/@.%".indexOf(c) >= 0);
    }

    private static Stream<CspRemark> missing(CspDirective directive) {
        return directive.tokens().isEmpty()
                ? Stream.of(new CspRemark(directive.name() + " has no value", "give it one, or take it out"))
                : Stream.empty();
    }

    private static Stream<CspRemark> one(CspDirective directive) {
        return directive.tokens().size() > 1
                ? Stream.of(new CspRemark(
                        directive.name() + " takes one value, not "
                                + directive.tokens().size(),
                        "leave one of them"))
                : missing(directive);
    }
}
