package dev.muster.redis;

import dev.muster.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A replica, as its primary tells of it.
 *
 * @param address {@code host:port}
 * @param online whether it follows
 * @param lag seconds since it last said how far it is
 */
record ReplicaLine(String address, boolean online, long lag) {
    private static final String NAME = "slave[0-9]{1,9}";
    private static final String NUMBER = "[0-9]{1,15}";

    /** {@return what {@code ip=10.0.0.2,port=6379,state=online,offset=14,lag=0} says; absent if it says nothing of the kind} */
    static Fact<ReplicaLine> parse(String line) {
        Map<String, String> fields = Fields.of(line);
        String lag = fields.getOrDefault("lag", "");
        return fields.containsKey("state") && lag.matches(NUMBER)
                ? Fact.of(new ReplicaLine(
                        fields.getOrDefault("ip", "") + ":" + fields.getOrDefault("port", ""),
                        fields.get("state").equals("online"),
                        Long.parseLong(lag)))
                : Fact.absent("INFO tells of a replica what cannot be read");
    }

    /** {@return the replicas of a primary: {@code slave0}, {@code slave1} and so on; absent if one cannot be read} */
    static Fact<List<ReplicaLine>> all(Info info) {
        List<ReplicaLine> all = new ArrayList<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(info.values()).entrySet()) {
            if (entry.getKey().matches(NAME)) {
                Fact<ReplicaLine> one = parse(entry.getValue());
                if (one.value().isEmpty()) {
                    return Fact.absent(one.why());
                }
                all.add(one.value().get());
            }
        }
        return Fact.of(List.copyOf(all));
    }

    /** {@return whether it would do for another primary: it follows, and has done so a moment ago} */
    boolean well(long late) {
        return online && lag < late;
    }
}
