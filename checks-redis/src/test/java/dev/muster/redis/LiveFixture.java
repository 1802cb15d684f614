package dev.muster.redis;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Facts of a primary in which all is well, seen at {@link #NOW}, and how one differs from it: {@code used_memory=5} is a value
 * of INFO, {@code %save=} a setting, {@code <evicted_keys=3} a total of five minutes ago, {@code @purpose=CACHE} another fact;
 * several stand with a semicolon between them. A value that is {@code -} is not told.
 */
final class LiveFixture {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final String INFO = """
            redis_version:7.0.15
            redis_mode:standalone
            connected_clients:12
            maxclients:10000
            used_memory:524288000
            maxmemory:1073741824
            maxmemory_policy:allkeys-lru
            mem_fragmentation_ratio:1.08
            mem_not_counted_for_evict:0
            rdb_changes_since_last_save:7
            rdb_last_save_time:1795258800
            rdb_last_bgsave_status:ok
            aof_enabled:0
            aof_last_bgrewrite_status:ok
            aof_last_write_status:ok
            rejected_connections:4
            evicted_keys:3
            keyspace_hits:90000
            keyspace_misses:10000
            role:master
            connected_slaves:0
            db0:keys=900,expires=890,avg_ttl=5
            db3:keys=1100,expires=1090,avg_ttl=5,subexpiry=0
            """;

    private final Map<String, String> info = new TreeMap<>(Info.parse(INFO).values());
    private final Map<String, String> settings = new TreeMap<>(
            Map.of("save", "3600 1 300 100 60 10000", "maxclients", "10000", "slowlog-log-slower-than", "10000"));
    private final Map<String, Long> before = new TreeMap<>(Counters.of(new Info(info)));
    private Fact<Boolean> why = Fact.of(true);
    private Declared declared = Declared.NOTHING;
    private Fact<List<Duration>> pings = Fact.of(List.of());
    private Fact<List<LiveNode.Slow>> slow = Fact.of(List.of());
    private Duration ago = Duration.ofMinutes(5);
    private String name = "";

    private LiveFixture() {
        pings("0.2 ".repeat(20).strip());
    }

    static LiveFacts facts(String differences) {
        LiveFixture fixture = new LiveFixture();
        for (String difference : differences.split(";", -1)) {
            if (!difference.isBlank()) {
                String[] parts = difference.strip().split("=", 2);
                fixture.change(parts[0], parts[1]);
            }
        }
        return fixture.facts();
    }

    static LiveFacts unseen() {
        return new LiveFacts(NOW, Declared.NOTHING, Fact.denied("ACL SETUSER monitor +info"));
    }

    private LiveFacts facts() {
        Info seen = new Info(info);
        Server server = new Server(name, Product.of(seen), seen, new ServerSettings(settings, why));
        CounterHistory.Look now = new CounterHistory.Look(NOW, Counters.of(seen));
        Optional<CounterHistory.Look> then =
                ago.isZero() ? Optional.empty() : Optional.of(new CounterHistory.Look(NOW.minus(ago), before));
        return new LiveFacts(NOW, declared, Fact.of(List.of(new LiveNode(server, pings, slow, now, then))));
    }

    private void change(String what, String value) {
        switch (what.charAt(0)) {
            case '@' -> fact(what, value);
            case '%' -> put(settings, what.substring(1), value);
            case '<' -> earlier(what.substring(1), value);
            default -> put(info, what, value);
        }
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (value.equals("-")) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
    }

    private void earlier(String total, String value) {
        if (value.equals("-")) {
            before.remove(total);
        } else {
            before.put(total, Long.parseLong(value));
        }
    }

    private void fact(String what, String value) {
        switch (what) {
            case "@purpose" -> declared = declared.with(Purpose.valueOf(value));
            case "@way" -> declared = declared.with(Declared.Way.valueOf(value));
            case "@instances" -> declared = declared.with(Declared.Figure.INSTANCES, Integer.parseInt(value));
            case "@connections" -> declared = declared.with(Declared.Figure.CONNECTIONS, Integer.parseInt(value));
            case "@replicas" -> declared = declared.with(Declared.Figure.REPLICAS, Integer.parseInt(value));
            case "@name" -> name = value;
            case "@ago" -> ago = Duration.ofSeconds(Long.parseLong(value));
            case "@pings" -> pings(value);
            case "@slow" -> slow(value);
            case "@config" -> denied();
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void denied() {
        settings.clear();
        why = Fact.denied("ACL SETUSER monitor +config|get");
    }

    /** Milliseconds between spaces. */
    private void pings(String value) {
        pings = value.equals("-")
                ? Fact.absent("PING was refused")
                : Fact.of(Arrays.stream(value.split(" ", -1))
                        .filter(it -> !it.isEmpty())
                        .map(it -> Duration.ofNanos(
                                new BigDecimal(it).movePointRight(6).longValueExact()))
                        .toList());
    }

    /** Such as {@code 3 KEYS 20 60}: how many, the command, its milliseconds, and how many seconds ago; several between commas. */
    private void slow(String value) {
        if (value.equals("-")) {
            slow = Fact.denied("ACL SETUSER monitor +slowlog|get");
            return;
        }
        List<LiveNode.Slow> all = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            String[] words = each.strip().split(" ", -1);
            for (int i = 0; i < Integer.parseInt(words[0]); i++) {
                all.add(new LiveNode.Slow(
                        NOW.minusSeconds(Long.parseLong(words[3])),
                        Duration.ofMillis(Long.parseLong(words[2])),
                        words[1]));
            }
        }
        slow = Fact.of(List.copyOf(all));
    }
}
