package dev.muster.db;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of a well-kept database, and what may be wrong with one. */
final class Upkeep {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Product POSTGRES = new Product(Engine.POSTGRESQL, "PostgreSQL 17.11", 17, 11, 0);
    static final Product MARIADB = new Product(Engine.MARIADB, "MariaDB 11.4.5", 11, 4, 5);
    static final Product MYSQL = new Product(Engine.MYSQL, "MySQL 8.4.2", 8, 4, 2);
    static final Product H2 = new Product(Engine.OTHER, "H2", 2, 5, 0);
    static final String GRANT = "GRANT pg_monitor TO app";

    private final Product product;
    private final Map<String, String> settings =
            new LinkedHashMap<>(Map.of("autovacuum", "on", "track_counts", "on", "innodb_stats_persistent", "ON"));
    private Fact<Boolean> standby = Fact.of(false);
    private Fact<Optional<Instant>> since = Fact.of(Optional.of(NOW.minus(Duration.ofDays(90))));
    private Fact<List<MaintenanceFacts.Table>> tables =
            Fact.of(List.of(table("public.orders", 500_000, 9_000, 20_000), table("public.zones", 12, 0, 3)));
    private Fact<Long> oldest = Fact.of(120_000_000L);
    private Fact<Boolean> indexing = Fact.of(false);
    private Fact<List<String>> broken = Fact.of(List.of());
    private Fact<List<MaintenanceFacts.ForeignKey>> keys = Fact.of(List.of());
    private Fact<List<MaintenanceFacts.Twins>> twins = Fact.of(List.of());
    private Fact<List<String>> keyless = Fact.of(List.of());
    private Fact<Boolean> clustered = Fact.of(false);
    private Fact<List<MaintenanceFacts.Fleeting>> fleeting = Fact.of(List.of());
    private Fact<List<MaintenanceFacts.Sequence>> sequences =
            Fact.of(List.of(sequence("public.orders_id_seq", 34_000, 100_000)));

    private Upkeep(Product product) {
        this.product = product;
    }

    static Upkeep well() {
        return new Upkeep(POSTGRES);
    }

    static Upkeep well(Product product) {
        return new Upkeep(product);
    }

    /** {@return a table vacuumed and analysed an hour ago} */
    static MaintenanceFacts.Table table(String name, long live, long dead, long changed) {
        return table(name, live, dead, changed, 1, 1);
    }

    /** {@return a table vacuumed and analysed so many hours ago; never if negative} */
    static MaintenanceFacts.Table table(String name, long live, long dead, long changed, int vacuumed, int analysed) {
        return new MaintenanceFacts.Table(name, live, dead, changed, ago(vacuumed), ago(analysed), false);
    }

    static MaintenanceFacts.Sequence sequence(String name, long used, long room) {
        return new MaintenanceFacts.Sequence(name, Fact.of(used), room);
    }

    private static Optional<Instant> ago(int hours) {
        return hours < 0 ? Optional.empty() : Optional.of(NOW.minus(Duration.ofHours(hours)));
    }

    Upkeep setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Upkeep without(String name) {
        settings.remove(name);
        return this;
    }

    Upkeep standby() {
        standby = Fact.of(true);
        return this;
    }

    Upkeep since(Optional<Instant> when) {
        since = Fact.of(when);
        return this;
    }

    Upkeep tables(MaintenanceFacts.Table... some) {
        tables = Fact.of(List.of(some));
        return this;
    }

    Upkeep oldest(long age) {
        oldest = Fact.of(age);
        return this;
    }

    Upkeep indexing(Fact<Boolean> now) {
        indexing = now;
        return this;
    }

    Upkeep broken(String... indexes) {
        broken = Fact.of(List.of(indexes));
        return this;
    }

    Upkeep key(String name, long rows) {
        keys = Fact.of(List.of(new MaintenanceFacts.ForeignKey(name, "public.items", "order_id, line", rows)));
        return this;
    }

    Upkeep twins(String keep, String... drop) {
        twins = Fact.of(List.of(new MaintenanceFacts.Twins("public.orders", keep, List.of(drop))));
        return this;
    }

    Upkeep keyless(List<String> some) {
        keyless = Fact.of(some);
        return this;
    }

    Upkeep clustered(Fact<Boolean> whether) {
        clustered = whether;
        return this;
    }

    Upkeep fleeting(String table, String kind) {
        fleeting = Fact.of(List.of(new MaintenanceFacts.Fleeting(table, kind)));
        return this;
    }

    Upkeep sequences(MaintenanceFacts.Sequence... some) {
        sequences = Fact.of(List.of(some));
        return this;
    }

    /** Nothing of it may be seen. */
    Upkeep denied() {
        settings.clear();
        standby = Fact.denied(GRANT);
        since = Fact.denied(GRANT);
        tables = Fact.denied(GRANT);
        oldest = Fact.denied(GRANT);
        indexing = Fact.denied(GRANT);
        broken = Fact.denied(GRANT);
        keys = Fact.denied(GRANT);
        twins = Fact.denied(GRANT);
        keyless = Fact.denied(GRANT);
        clustered = Fact.denied(GRANT);
        fleeting = Fact.denied(GRANT);
        sequences = Fact.denied(GRANT);
        return this;
    }

    MaintenanceFacts facts() {
        return new MaintenanceFacts(
                NOW,
                Declared.NOTHING,
                product,
                new ServerSettings(product, settings, Set.of(), GRANT),
                standby,
                since,
                tables,
                oldest,
                indexing,
                broken,
                keys,
                twins,
                keyless,
                clustered,
                fleeting,
                sequences);
    }
}
