package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.runtime.ClockFacts.Step;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the clock with the time that the machine has been running, which nobody sets; and with a server, if one is named. */
final class ClockProbe implements Probe<ClockFacts> {
    private static final Duration LARGE = Duration.ofSeconds(1);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 20;

    private final Kernel kernel;
    private final Optional<InetSocketAddress> server;
    private volatile Memory memory = new Memory(Optional.empty(), Duration.ZERO, List.of());

    /** What is remembered: the last look, for how long there were looks, and the steps. */
    private record Memory(Optional<Moment> last, Duration since, List<Step> steps) {}

    /** What the clock showed when the machine had been running for so long. */
    private record Moment(Instant clock, Duration running) {}

    ClockProbe(Kernel kernel, Optional<InetSocketAddress> server) {
        this.kernel = kernel;
        this.server = server;
    }

    @Override
    public ClockFacts look(CheckContext context) {
        Map<String, Long> totals = new HashMap<>();
        LiveReader.uptime(kernel, totals);
        Optional<Moment> now = Optional.ofNullable(totals.get(LiveFacts.Totals.UPTIME))
                .map(millis -> new Moment(context.now(), Duration.ofMillis(millis)));
        now.ifPresent(this::remember);
        return new ClockFacts(
                context.now(),
                memory.since(),
                memory.steps(),
                now.isPresent() ? "" : why(),
                zones(),
                server.map(where -> ahead(where, context)),
                server.map(InetSocketAddress::getHostString).orElse(""));
    }

    private static Fact<Duration> ahead(InetSocketAddress where, CheckContext context) {
        return Unseen.fact(() -> Sntp.ahead(where, context));
    }

    private String why() {
        String why = kernel.text("/proc/uptime").why();
        return why.isEmpty() ? "/proc/uptime does not tell how long the machine runs" : why;
    }

    private void remember(Moment now) {
        Memory was = memory;
        if (was.last().isEmpty()) {
            memory = new Memory(Optional.of(now), Duration.ZERO, List.of());
            return;
        }
        Moment before = was.last().get();
        Duration ran = now.running().minus(before.running());
        Duration by = Duration.between(before.clock(), now.clock()).minus(ran);
        List<Step> steps = new ArrayList<>();
        for (Step step : was.steps()) {
            if (Duration.between(step.at(), now.clock()).abs().compareTo(REMEMBERED) < 0 && steps.size() < MOST) {
                steps.add(step);
            }
        }
        if (by.abs().compareTo(LARGE) > 0) {
            steps.add(new Step(now.clock(), by));
        }
        memory = new Memory(Optional.of(now), was.since().plus(ran), steps);
    }

    private static String zones() {
        try {
            return ZoneRulesProvider.getVersions("Europe/London").lastKey();
        } catch (ZoneRulesException e) {
            return "";
        }
    }
}
