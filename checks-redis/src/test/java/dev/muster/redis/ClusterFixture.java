package dev.muster.redis;

import dev.muster.redis.ClusterFacts.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts of a cluster of three primaries {@code a b c}, each with a replica {@code ra rb rc}, and how one differs:
 * {@code cluster_state=fail} is a value of CLUSTER INFO, {@code @ra=fail} what is wrong with a node, {@code @ra=-} that it is not
 * there, {@code @a=0} how many slots it has.
 */
final class ClusterFixture {
    private final Map<String, String> info = new TreeMap<>(Map.of(
            "cluster_state", "ok",
            "cluster_slots_assigned", "16384",
            "cluster_slots_ok", "16384",
            "cluster_slots_pfail", "0",
            "cluster_slots_fail", "0"));
    private final Map<String, Node> nodes = new TreeMap<>();
    private Declared declared = Declared.NOTHING;

    private ClusterFixture() {
        for (String name : List.of("a", "b", "c")) {
            nodes.put(name, new Node(id(name), name + ":6379", true, "", "", 5461));
            nodes.put("r" + name, new Node(id("r" + name), "r" + name + ":6379", false, id(name), "", 0));
        }
    }

    private static String id(String name) {
        return (name + "0123456789").substring(0, 10);
    }

    static ClusterFacts facts(String differences) {
        ClusterFixture fixture = new ClusterFixture();
        for (String difference : differences.split(";", -1)) {
            if (!difference.isBlank()) {
                String[] parts = difference.strip().split("=", 2);
                fixture.change(parts[0], parts[1]);
            }
        }
        return new ClusterFacts(fixture.declared, fixture.info, new ArrayList<>(fixture.nodes.values()));
    }

    private void change(String what, String value) {
        if (what.equals("@purpose")) {
            declared = declared.with(Purpose.valueOf(value));
        } else if (what.equals("@all")) {
            nodes.clear();
        } else if (what.startsWith("@")) {
            node(what.substring(1), value);
        } else if (value.equals("-")) {
            info.remove(what);
        } else {
            info.put(what, value);
        }
    }

    private void node(String name, String value) {
        if (value.equals("-")) {
            nodes.remove(name);
        } else {
            nodes.computeIfPresent(
                    name,
                    (any, was) -> value.matches("[0-9]+")
                            ? new Node(
                                    was.id(),
                                    was.address(),
                                    was.primary(),
                                    was.follows(),
                                    was.failing(),
                                    Integer.parseInt(value))
                            : new Node(was.id(), was.address(), was.primary(), was.follows(), value, was.slots()));
        }
    }
}
