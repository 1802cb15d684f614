package dev.muster.redis;

import dev.muster.Fact;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many keys there are in all databases of a server.
 *
 * @param keys all of them
 * @param expires those that expire
 */
record Keyspace(long keys, long expires) {
    private static final String DATABASE = "db[0-9]{1,9}";
    private static final String COUNT = "[0-9]{1,15}";

    /** {@return the sum of {@code db0:keys=5,expires=3,avg_ttl=0} and the like; no line is no key} */
    static Fact<Keyspace> parse(Info info) {
        long keys = 0;
        long expires = 0;
        for (Map.Entry<String, String> entry : new TreeMap<>(info.values()).entrySet()) {
            if (entry.getKey().matches(DATABASE)) {
                Map<String, String> fields = Fields.of(entry.getValue());
                String all = fields.getOrDefault("keys", "");
                String some = fields.getOrDefault("expires", "");
                if (!all.matches(COUNT) || !some.matches(COUNT)) {
                    return Fact.absent("INFO tells of " + entry.getKey() + " what is no count of keys");
                }
                keys += Long.parseLong(all);
                expires += Long.parseLong(some);
            }
        }
        return Fact.of(new Keyspace(keys, expires));
    }
}
