package dev.muster.db;

import java.time.Duration;
import java.util.Map;

/** What owners declare, written as {@code instances=6 cores=8 request=5s pooled}. */
final class DeclaredFixture {
    private static final Map<String, Declared.Figure> FIGURES = Map.of(
            "instances", Declared.Figure.INSTANCES,
            "others", Declared.Figure.OTHER_POOLS,
            "cores", Declared.Figure.DATABASE_CORES,
            "each", Declared.Figure.CONNECTIONS_PER_TASK,
            "threads", Declared.Figure.THREADS);
    private static final Map<String, Declared.Span> SPANS = Map.of(
            "request", Declared.Span.REQUEST_TIMEOUT,
            "longest", Declared.Span.LONGEST_STATEMENT,
            "network", Declared.Span.NETWORK_IDLE_LIMIT);

    private DeclaredFixture() {}

    static Declared of(String text) {
        Declared declared = Declared.NOTHING;
        for (String word : text.strip().split(" +", -1)) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = word.substring(equals + 1);
            if (FIGURES.containsKey(name)) {
                declared = declared.with(FIGURES.get(name), Integer.parseInt(value));
            } else if (SPANS.containsKey(name)) {
                declared = declared.with(SPANS.get(name), Duration.parse("PT" + value));
            } else if (name.equals("pooled")) {
                declared = declared.with(Declared.Way.POOLED_OUTSIDE);
            }
        }
        return declared;
    }
}
