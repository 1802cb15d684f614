package dev.muster.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One policy as browsers read it (CSP3, #parse-serialized-policy), and what they passed over meanwhile. Immutable.
 *
 * @param place where it stood
 * @param directives by name, in order; of a name that came twice the first
 * @param repeated names that came again
 * @param garbled directives with characters beyond ASCII, which browsers skip
 * @param misplaced names that have no effect where they stood
 */
record CspPolicy(
        Place place,
        Map<String, CspDirective> directives,
        List<String> repeated,
        List<String> garbled,
        List<String> misplaced) {
    /** Where a policy stands. */
    enum Place {
        HEADER("Content-Security-Policy"),
        META("meta"),
        REPORT_ONLY("Content-Security-Policy-Report-Only");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Copies. */
    CspPolicy {
        directives = Collections.unmodifiableMap(new LinkedHashMap<>(directives));
        repeated = List.copyOf(repeated);
        garbled = List.copyOf(garbled);
        misplaced = List.copyOf(misplaced);
    }

    Optional<CspDirective> directive(String name) {
        return Optional.ofNullable(directives.get(name));
    }

    /** {@return the directive that decides what this one would: itself, or the first that stands in for it} */
    Optional<CspDirective> governing(String name) {
        for (String each : CspDirectives.fallback(name)) {
            CspDirective directive = directives.get(each);
            if (directive != null) {
                return Optional.of(directive);
            }
        }
        return Optional.empty();
    }

    /** {@return whether it has a directive that browsers know} */
    boolean isEffective() {
        return directives.keySet().stream().anyMatch(CspDirectives::isKnown);
    }

    /** {@return whether it puts the page into a sandbox that lacks this permission} */
    boolean sandboxedWithout(String permission) {
        return directive("sandbox")
                .filter(sandbox -> sandbox.tokens().stream()
                        .noneMatch(token -> token.toLowerCase(Locale.ROOT).equals(permission)))
                .isPresent();
    }
}
