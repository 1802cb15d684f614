package dev.muster.db;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a server in which all is quiet, and what may go on in one. */
final class Bustle {
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Product product;
    private final Map<String, Long> counters = new LinkedHashMap<>(Map.of(
            "deadlocks", 7L,
            "sessions_fatal", 3L,
            "sessions_killed", 2L,
            "sessions_abandoned", 9L,
            "aborted_connects", 4L,
            "checksum_failures", 0L));
    private final List<ActivityFacts.Transaction> transactions = new ArrayList<>();
    private final List<ActivityFacts.Prepared> prepared = new ArrayList<>();
    private final List<ActivityFacts.Statement> statements = new ArrayList<>();
    private Optional<CounterHistory.Look> before =
            Optional.of(new CounterHistory.Look(Upkeep.NOW.minus(WINDOW), Map.copyOf(counters)));
    private boolean others = true;
    private boolean xa;
    private boolean denied;
    private long size = 4L << 30;
    private Growth growth = Growth.NONE;

    private Bustle(Product product) {
        this.product = product;
        transactions.add(transaction(11, -1, 2));
        statements.add(statement("42", 500_000, 3));
    }

    static Bustle quiet() {
        return new Bustle(Upkeep.POSTGRES);
    }

    static Bustle quiet(Product product) {
        return new Bustle(product);
    }

    /** {@return a transaction, idle and open for so many seconds; at work if idle is negative} */
    static ActivityFacts.Transaction transaction(long session, int idle, int open) {
        return new ActivityFacts.Transaction(
                session,
                "app",
                "orders",
                idle < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(idle)),
                Duration.ofSeconds(open));
    }

    static ActivityFacts.Statement statement(String id, long calls, long millis) {
        return new ActivityFacts.Statement(id, calls, Duration.ofMillis(millis));
    }

    Bustle with(ActivityFacts.Transaction transaction) {
        transactions.add(transaction);
        return this;
    }

    Bustle with(ActivityFacts.Statement statement) {
        statements.add(statement);
        return this;
    }

    Bustle prepared(String id, int seconds) {
        prepared.add(new ActivityFacts.Prepared(id, Duration.ofSeconds(seconds)));
        return this;
    }

    Bustle count(String name, long total) {
        counters.put(name, total);
        return this;
    }

    Bustle without(String name) {
        counters.remove(name);
        return this;
    }

    Bustle first() {
        before = Optional.empty();
        return this;
    }

    Bustle own() {
        others = false;
        return this;
    }

    Bustle xa() {
        xa = true;
        return this;
    }

    Bustle size(long bytes) {
        size = bytes;
        return this;
    }

    Bustle growth(Growth earlier) {
        growth = earlier;
        return this;
    }

    Bustle denied() {
        denied = true;
        return this;
    }

    ActivityFacts facts() {
        return new ActivityFacts(
                        Upkeep.NOW,
                        declared(),
                        product,
                        others,
                        fact(List.copyOf(transactions)),
                        fact(List.copyOf(prepared)),
                        fact(List.copyOf(statements)),
                        fact(Map.copyOf(counters)),
                        before,
                        fact(size))
                .growth(growth);
    }

    private <T> Fact<T> fact(T value) {
        return denied ? Fact.denied(Upkeep.GRANT) : Fact.of(value);
    }

    private Declared declared() {
        return xa ? Declared.NOTHING.with(Declared.Way.XA) : Declared.NOTHING;
    }
}
