package dev.muster.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pool looked like over the last minute. Immutable; a check keeps the latest, and adds one sample each run.
 *
 * @param all oldest first
 */
record PoolSamples(List<PoolSample> all) {
    static final PoolSamples NONE = new PoolSamples(List.of());
    static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 120;

    PoolSamples {
        all = List.copyOf(all);
    }

    /** {@return these and one more, without those older than a minute; none of them if the clock went back} */
    PoolSamples with(PoolSample sample) {
        List<PoolSample> kept = new ArrayList<>();
        for (PoolSample each : all) {
            boolean past = each.at().isBefore(sample.at());
            if (past && !each.at().isBefore(sample.at().minus(MEMORY))) {
                kept.add(each);
            }
        }
        kept.add(sample);
        return new PoolSamples(kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
    }
}
