package dev.muster.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which settings hold addresses that this service calls, and what is known about them, for {@link
 * ConfigChecks#endpointUrls}. Immutable; methods return a changed copy.
 *
 * <p>Unless told otherwise no address may be this machine's own, and every one is called over TLS.
 */
public final class EndpointUrls {
    private final List<String> names;
    private final Set<String> loopback;
    private final Set<String> inPrivate;

    private EndpointUrls(List<String> names, Set<String> loopback, Set<String> inPrivate) {
        this.names = List.copyOf(names);
        this.loopback = Set.copyOf(loopback);
        this.inPrivate = Set.copyOf(inPrivate);
    }

    /** {@return the settings of these names; none means every setting whose value is a URL of a known scheme} */
    public static EndpointUrls named(String... names) {
        return new EndpointUrls(Arrays.asList(names), Set.of(), Set.of());
    }

    /**
     * {@return every setting whose value is a URL of a known scheme}
     *
     * <p>Left out are proxies, what Kubernetes and Docker set for linked services, and Java's own system properties.
     */
    public static EndpointUrls all() {
        return named();
    }

    /** {@return a copy in which this setting may name this machine, and needs no TLS there: a sidecar} */
    public EndpointUrls allowingLoopback(String name) {
        return new EndpointUrls(names, with(loopback, name), inPrivate);
    }

    /** {@return a copy in which this setting needs no TLS, since its network is the owner's own} */
    public EndpointUrls inPrivateNetwork(String name) {
        return new EndpointUrls(names, loopback, with(inPrivate, name));
    }

    List<String> names() {
        return names;
    }

    boolean allowsLoopback(String name) {
        return loopback.contains(name);
    }

    boolean isInPrivateNetwork(String name) {
        return inPrivate.contains(name);
    }

    List<String> contradictions() {
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> problems.add(name + " is named twice"));
        if (!names.isEmpty()) {
            loopback.stream()
                    .filter(name -> !seen.contains(name))
                    .sorted()
                    .forEach(name ->
                            problems.add("allowingLoopback(" + name + ") is about a setting that is not named"));
            inPrivate.stream()
                    .filter(name -> !seen.contains(name))
                    .sorted()
                    .forEach(name ->
                            problems.add("inPrivateNetwork(" + name + ") is about a setting that is not named"));
        }
        return problems.stream()
                .map(text -> "endpoint URLs: " + Shown.line(text))
                .toList();
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return more;
    }
}
