package dev.muster.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A source through which somebody else's content may come.
 *
 * @param source that is too broad
 * @param probe a host that it matches: what other policies say of that decides whether it is in force
 * @param anyone whether it is open to every host, or else to the customers of one hosting service
 */
record CspOpening(CspSource source, String probe, boolean anyone) {
    private static final String NOBODY = "muster-probe.invalid";
    /** Top-level names that nobody can register below. */
    private static final Set<String> PRIVATE =
            Set.of("internal", "local", "localhost", "test", "lan", "corp", "home", "intranet", "invalid");
    /** How many distinct ones are followed up: the rest of a longer list says nothing new. */
    private static final int MOST = 50;

    /** {@return the openings in force: those that every policy lets through that governs this directive} */
    static List<CspOpening> inForce(CspSet set, String directive) {
        return inForce(set, directive, CspDirective::reaches);
    }

    /** {@return the same for scripts} */
    static List<CspOpening> toScripts(CspSet set, String directive) {
        return inForce(set, directive, CspDirective::reachesScript);
    }

    private static List<CspOpening> inForce(CspSet set, String directive, Reach reach) {
        List<CspOpening> all = new ArrayList<>(all(set.governing(directive)));
        all.removeIf(opening -> !set.allows(directive, list -> reach.test(list, "https", opening.probe())));
        return all;
    }

    /** {@return the openings of these lists, each once, and no more than are followed up} */
    private static Collection<CspOpening> all(List<CspDirective> lists) {
        Set<CspOpening> all = new LinkedHashSet<>();
        for (CspDirective list : lists) {
            for (CspSource source : list.sources()) {
                if (all.size() < MOST) {
                    of(source).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    static Optional<CspOpening> of(CspSource source) {
        boolean https = source.scheme().isEmpty() || schemeReachesHttps(source.scheme());
        return switch (source.kind()) {
            case SCHEME -> https ? Optional.of(new CspOpening(source, NOBODY, true)) : Optional.empty();
            case HOST -> https ? host(source) : Optional.empty();
            case KEYWORD, NONCE, HASH, INVALID -> Optional.empty();
        };
    }

    private static boolean schemeReachesHttps(String scheme) {
        return CspSource.parse(scheme + ':').reaches("https", NOBODY);
    }

    private static Optional<CspOpening> host(CspSource source) {
        String host = source.host();
        if (host.equals("*")) {
            return Optional.of(new CspOpening(source, NOBODY, true));
        }
        if (!host.startsWith("*.")) {
            boolean whole = source.value().isEmpty() || source.value().equals("/");
            return whole && SharedHosts.publishes(host)
                    ? Optional.of(new CspOpening(source, host, false))
                    : Optional.empty();
        }
        String domain = host.substring(2);
        boolean topLevel = domain.indexOf('.') < 0 && !PRIVATE.contains(domain);
        return topLevel || SharedHosts.hasCustomersBelow(domain)
                ? Optional.of(new CspOpening(source, "muster-probe." + domain, topLevel))
                : Optional.empty();
    }

    /** Whether a list lets through what comes from a scheme and a host. */
    private interface Reach {
        boolean test(CspDirective list, String scheme, String host);
    }
}
