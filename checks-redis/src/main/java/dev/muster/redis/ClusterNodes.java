package dev.muster.redis;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code CLUSTER NODES}: a line a node, its fields between spaces, its slots last. */
final class ClusterNodes {
    static final int SLOTS = 16_384;

    private static final int MOST = 2_000;
    private static final int FIELDS = 8;
    private static final String ID = "[0-9a-zA-Z]{1,64}";
    private static final String RANGE = "[0-9]{1,5}(-[0-9]{1,5})?";

    private ClusterNodes() {}

    /** {@return the nodes, without lines that are of none and without those that have not joined yet} */
    static List<ClusterFacts.Node> parse(String text) {
        Map<String, ClusterFacts.Node> nodes = new LinkedHashMap<>();
        text.lines().limit(MOST).forEach(line -> node(line).ifPresent(node -> nodes.putIfAbsent(node.id(), node)));
        return List.copyOf(nodes.values());
    }

    /** Id, address, flags, primary, two times, epoch, link, slots. */
    private static Optional<ClusterFacts.Node> node(String line) {
        String[] fields = line.strip().split(" +", -1);
        if (fields.length < FIELDS || !fields[0].matches(ID)) {
            return Optional.empty();
        }
        List<String> flags = List.of(fields[2].split(",", -1));
        boolean primary = flags.contains("master");
        if (flags.contains("handshake") || (!primary && !flags.contains("slave"))) {
            return Optional.empty();
        }
        String follows = primary || !fields[3].matches(ID) ? "" : fields[3];
        return Optional.of(
                new ClusterFacts.Node(fields[0], address(fields[1]), primary, follows, failing(flags), slots(fields)));
    }

    /** {@code 10.0.0.1:6379@16379,host.example.com,shard-id=...}, without what follows the port; by name where there is no number. */
    private static String address(String field) {
        String[] parts = field.split(",", -1);
        int at = parts[0].indexOf('@');
        String address = at < 0 ? parts[0] : parts[0].substring(0, at);
        return address.startsWith(":") && parts.length > 1 ? parts[1] + address : address;
    }

    private static String failing(List<String> flags) {
        for (String flag : List.of("fail", "fail?", "noaddr")) {
            if (flags.contains(flag)) {
                return flag;
            }
        }
        return "";
    }

    /** Slots in brackets are on their way from or to another node, and counted where they are. */
    private static int slots(String[] fields) {
        BitSet slots = new BitSet(SLOTS);
        for (int i = FIELDS; i < fields.length; i++) {
            if (fields[i].matches(RANGE)) {
                String[] ends = fields[i].split("-", -1);
                int first = Integer.parseInt(ends[0]);
                int last = Integer.parseInt(ends[ends.length - 1]);
                if (first <= last && last < SLOTS) {
                    slots.set(first, last + 1);
                }
            }
        }
        return slots.cardinality();
    }
}
