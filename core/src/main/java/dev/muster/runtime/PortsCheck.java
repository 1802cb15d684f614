package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks which ports are open, here and on hosts that the owner named. Immutable and thread-safe; each method returns a changed
 * copy. Made by {@link RuntimeChecks}.
 *
 * <p>Here it reads who listens, and connects to nobody. A named host is connected to, a second at most for each port; nothing is
 * sent.
 *
 * <p>Defaults: id {@code net.exposed-ports}, every five minutes, 30 s a run, no host.
 */
public final class PortsCheck implements DelegatingCheck, Capturing {
    /** What the checklists want closed: SSH, Docker, MySQL, PostgreSQL, Redis, Prometheus, Elasticsearch, MongoDB. */
    private static final List<Integer> USUAL = List.of(22, 2375, 3306, 5432, 6379, 9090, 9200, 27_017);

    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(5)).timeout(Duration.ofSeconds(30));
    private static final int MOST_PORT = 65_535;
    private static final int MOST = 25;

    private final PortProbe probe;
    private final Check delegate;

    PortsCheck(Set<Integer> allowed, Map<String, List<Integer>> closed) {
        this.probe = new PortProbe(Kernel.own(), allowed, closed);
        this.delegate = Check.of("net.exposed-ports", Scope.POSTURE, probe, PortRules.ALL)
                .scheduled(SCHEDULE);
    }

    static PortsCheck of(int... allowed) {
        return new PortsCheck(Set.copyOf(ports(allowed)), Map.of());
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a copy that also tries these ports of a host, which should be closed as seen from here}
     *
     * @param host name or address
     * @param ports none means those of servers that are never meant for everybody: 22, 2375, 3306, 5432, 6379, 9090, 9200, 27017
     * @throws ConfigurationException if the host is blank, a port is none, or there are more than 25 in all
     */
    public PortsCheck closed(String host, int... ports) {
        Map<String, List<Integer>> all = new LinkedHashMap<>(probe.closed());
        all.put(host, ports.length == 0 ? USUAL : ports(ports));
        long number = all.values().stream().mapToLong(List::size).sum();
        if (host.isBlank() || number > MOST) {
            throw new ConfigurationException(List.of(
                    host.isBlank()
                            ? "closed has no host"
                            : "closed has " + number + " ports: try " + MOST + " at most"));
        }
        return new PortsCheck(probe.allowed(), all);
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds addresses and ports of this machine, and the named hosts.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.PORTS.capture(probe.look(context));
    }

    private static List<Integer> ports(int... ports) {
        List<String> problems = new ArrayList<>();
        for (int port : ports) {
            if (port < 1 || port > MOST_PORT) {
                problems.add("port " + port + " is none: 1 to " + MOST_PORT);
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return Arrays.stream(ports).boxed().distinct().toList();
    }
}
