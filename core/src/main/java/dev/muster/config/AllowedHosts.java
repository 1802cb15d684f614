package dev.muster.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The setting that lists the host names this service answers to, for {@link ConfigChecks#allowedHosts}. Immutable.
 */
public final class AllowedHosts {
    private final String name;
    private final Set<String> domains;

    private AllowedHosts(String name, Set<String> domains) {
        this.name = name;
        this.domains = domains;
    }

    /** {@return the list in the setting of that name, apart by commas, semicolons or blanks, or a JSON list} */
    public static AllowedHosts in(String name) {
        return new AllowedHosts(name, Set.of());
    }

    /** {@return a copy whose list has to include these host names, the service's own} */
    public AllowedHosts including(String... domains) {
        Set<String> more = new HashSet<>(this.domains);
        more.addAll(Arrays.asList(domains));
        return new AllowedHosts(name, Set.copyOf(more));
    }

    String name() {
        return name;
    }

    Set<String> domains() {
        return domains;
    }

    List<String> contradictions() {
        List<String> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add("allowed hosts: the name of the setting is blank");
        }
        domains.stream()
                .filter(domain -> HostPort.parse(domain).isEmpty())
                .sorted()
                .forEach(
                        domain -> problems.add(Shown.line("allowed hosts: including(" + domain + ") is no host name")));
        return problems;
    }
}
