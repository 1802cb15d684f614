package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up the names of whom this service depends on. Immutable and thread-safe; each method returns a changed copy. Made by
 * {@link RuntimeChecks}.
 *
 * <p>A look-up is the one that this process does anyway, with its cache. A server of names is asked only where the owner names
 * it: two packets a name, a second at most each.
 *
 * <p>Defaults: id {@code net.dns}, shared, every five minutes, 10 s a run; a look-up may take a second, no server is asked.
 */
public final class DnsCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofMinutes(5))
            .timeout(Duration.ofSeconds(10))
            .whileFailing(Duration.ofMinutes(1));
    private static final int PORT = 53;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final DnsProbe probe;
    private final Check delegate;

    private DnsCheck(DnsProbe probe) {
        this.probe = probe;
        this.delegate = Check.of("net.dns", Scope.SHARED, probe, DnsRules.ALL).scheduled(SCHEDULE);
    }

    static DnsCheck of(String... names) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            if (!DnsMessage.isName(name)) {
                problems.add("\"" + name + "\" is no name that can be looked up");
            }
            all.put(name, List.of());
        }
        if (names.length == 0) {
            problems.add("net.dns has no names: name those that this service depends on");
        }
        refuse(problems);
        return new DnsCheck(new DnsProbe(all, List.of(), SECOND));
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a copy that expects these addresses of a name, which is looked up too if it was not}
     *
     * @param addresses or blocks of them, such as {@code 10.0.0.0/8}
     * @throws ConfigurationException if the name or an address is none
     */
    public DnsCheck expect(String name, String... addresses) {
        List<String> problems = new ArrayList<>();
        if (!DnsMessage.isName(name)) {
            problems.add("\"" + name + "\" is no name that can be looked up");
        }
        for (String address : addresses) {
            if (Cidr.parse(address).isEmpty()) {
                problems.add("\"" + address + "\" is neither an address nor a block of them, such as 10.0.0.0/8");
            }
        }
        refuse(problems);
        Map<String, List<String>> all = new LinkedHashMap<>(probe.names());
        all.put(name, List.of(addresses));
        return new DnsCheck(new DnsProbe(all, probe.servers(), probe.within()));
    }

    /**
     * {@return a copy that also asks this server of names}
     *
     * @param address of it; no name, which would have to be looked up first
     * @throws ConfigurationException if it is no address
     */
    public DnsCheck server(String address) {
        return server(new InetSocketAddress(Servers.address(address), PORT));
    }

    DnsCheck server(InetSocketAddress server) {
        List<InetSocketAddress> all = new ArrayList<>(probe.servers());
        all.add(server);
        return new DnsCheck(new DnsProbe(probe.names(), all, probe.within()));
    }

    /**
     * {@return a copy in which a look-up may take so long}
     *
     * @throws ConfigurationException if that is not over zero
     */
    public DnsCheck within(Duration time) {
        if (time.isZero() || time.isNegative()) {
            refuse(List.of("within is " + time + ": it must be over zero"));
        }
        return new DnsCheck(new DnsProbe(probe.names(), probe.servers(), time));
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds the names, their addresses, and the servers that were asked.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.DNS.capture(probe.look(context));
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
