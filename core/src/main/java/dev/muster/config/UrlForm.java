package dev.muster.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An absolute URL with a host, of certain schemes; {@code jdbc:} and the driver's name make one scheme. */
record UrlForm(Optional<Set<String>> schemes) implements Form {
    @Override
    public Optional<String> fault(String value) {
        Optional<Endpoint> endpoint = Endpoint.parse(value);
        if (endpoint.isEmpty()) {
            return Optional.of("is not an absolute URL with a host");
        }
        String scheme = endpoint.get().scheme();
        return schemes.isEmpty() || schemes.get().contains(scheme)
                ? Optional.empty()
                : Optional.of("has the scheme " + Shown.line(scheme));
    }

    @Override
    public String expected() {
        return schemes.map(some -> "a URL of the scheme " + String.join(" or ", new TreeSet<>(some)))
                .orElse("an absolute URL with a host");
    }

    /** Without path and query: some services put the key there. */
    @Override
    public Optional<String> shown(String value) {
        return Endpoint.parse(value).map(endpoint -> Shown.line(endpoint.place()));
    }

    @Override
    public List<String> contradictions() {
        return schemes.filter(some -> some.isEmpty() || some.stream().anyMatch(UrlForm::malformed))
                .map(some -> List.of("schemes(...) needs names such as https, in lower case and without a colon"))
                .orElse(List.of());
    }

    private static boolean malformed(String scheme) {
        return !scheme.matches("(jdbc:)?[a-z][a-z0-9+.-]*") || !scheme.equals(scheme.toLowerCase(Locale.ROOT));
    }
}
