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
import java.util.Optional;

/**
 * Looks at the clock. Immutable but for what it remembers of earlier looks, and thread-safe. Made by {@link RuntimeChecks}.
 *
 * <p>By itself it sees when the clock is set while the process runs; whether it is right only a server can say, which the owner
 * names: one packet a run goes there, and tells it nothing.
 *
 * <p>Defaults: id {@code host.clock}, local, every minute, no server.
 */
public final class ClockCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofMinutes(1));
    private static final int PORT = 123;

    private final ClockProbe probe;
    private final Check delegate;

    ClockCheck(Kernel kernel, Optional<InetSocketAddress> server) {
        this.probe = new ClockProbe(kernel, server);
        this.delegate =
                Check.of("host.clock", Scope.LOCAL, probe, ClockRules.ALL).scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a check that also asks this server for the time, by SNTP}
     *
     * @param address of it; no name, which would have to be looked up first
     * @throws ConfigurationException if it is no address
     */
    public ClockCheck server(String address) {
        return new ClockCheck(Kernel.own(), Optional.of(new InetSocketAddress(Servers.address(address), PORT)));
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds what the clock shows, steps, and the server that was named. It counts as one more look.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.CLOCK.capture(probe.look(context));
    }
}
