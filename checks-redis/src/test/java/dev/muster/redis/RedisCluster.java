package dev.muster.redis;

import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A cluster of three primaries, hardened as {@link RedisServer}, with as many replicas of each as one likes. */
final class RedisCluster implements AutoCloseable {
    private static final int PRIMARIES = 3;
    private static final int SLOTS = 16384;

    /** What a client of a cluster needs to find its way. */
    private static final String MAP = " +cluster|nodes +cluster|slots +cluster|shards +cluster|myid +cluster|info";

    private final List<RedisServer> primaries = new ArrayList<>();
    private final List<RedisServer> replicas = new ArrayList<>();

    private RedisCluster() {}

    /** {@return one without replicas} */
    static RedisCluster start() throws IOException {
        return start(0, plan -> {});
    }

    /** {@return one with so many replicas of each primary, each server set up by this} */
    static RedisCluster start(int replicas, Consumer<RedisServerPlan> change) throws IOException {
        RedisCluster cluster = new RedisCluster();
        try {
            cluster.form(replicas, change);
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void form(int each, Consumer<RedisServerPlan> change) throws IOException {
        for (int i = 0; i < PRIMARIES; i++) {
            RedisServer primary = node(change);
            primaries.add(primary);
            primary.admin("CLUSTER", "SET-CONFIG-EPOCH", String.valueOf(i + 1));
            own(primary, SLOTS * i / PRIMARIES, SLOTS * (i + 1) / PRIMARIES);
        }
        for (int i = 0; i < PRIMARIES * each; i++) {
            replicas.add(node(change));
        }
        meet();
        for (int i = 0; i < replicas.size(); i++) {
            follow(replicas.get(i), primaries.get(i % PRIMARIES));
        }
    }

    /** Gives these slots to a server. */
    static void own(RedisServer server, int from, int to) {
        List<String> slots = new ArrayList<>(List.of("CLUSTER", "ADDSLOTS"));
        IntStream.range(from, to).mapToObj(String::valueOf).forEach(slots::add);
        server.admin(slots.toArray(String[]::new));
    }

    /**
     * Takes the slot from whoever has it, in the mind of each primary. What the owner said before may still be under way and bring
     * it back to the others, so this may have to be done again.
     */
    void forget(String slot) {
        for (RedisServer primary : primaries()) {
            if (!says(primary, "cluster_state", "fail")) {
                primary.admin("CLUSTER", "DELSLOTS", slot);
            }
        }
    }

    /** Waits until a server says this of the cluster: {@code ok} or {@code fail}. */
    static void awaitState(RedisServer server, String state) {
        RedisServerWait.until("the cluster is " + state, () -> says(server, "cluster_state", state));
    }

    private static RedisServer node(Consumer<RedisServerPlan> change) throws IOException {
        RedisServerPlan plan = RedisServer.plan()
                .replication()
                .set("cluster-enabled", "yes")
                .set("cluster-node-timeout", "2000")
                .set("tls-cluster", "yes")
                .user(RedisRole.APP, RedisRole.APP.rules() + MAP)
                .user(RedisRole.MONITOR, RedisRole.MONITOR.rules() + MAP);
        change.accept(plan);
        return plan.start();
    }

    private void meet() {
        String entrance = String.valueOf(primaries.get(0).port());
        servers().forEach(server -> server.admin("CLUSTER", "MEET", "127.0.0.1", entrance));
        String all = String.valueOf(servers().size());
        for (RedisServer server : servers()) {
            RedisServerWait.until("the nodes know one another", () -> says(server, "cluster_known_nodes", all));
            awaitState(server, "ok");
        }
    }

    private static void follow(RedisServer replica, RedisServer primary) {
        String id = primary.admin("CLUSTER", "MYID").asText().orElseThrow();
        replica.admin("CLUSTER", "REPLICATE", id);
        replica.awaitInfo("master_link_status", "up");
    }

    private static boolean says(RedisServer server, String name, String value) {
        return Info.parse(server.admin("CLUSTER", "INFO").asText().orElse(""))
                .is(name, value)
                .value()
                .orElse(false);
    }

    List<RedisServer> primaries() {
        return List.copyOf(primaries);
    }

    /** {@return the replicas: the first of each primary in order, then the second} */
    List<RedisServer> replicas() {
        return List.copyOf(replicas);
    }

    /** {@return all of them} */
    List<RedisServer> servers() {
        List<RedisServer> all = new ArrayList<>(primaries);
        all.addAll(replicas);
        return all;
    }

    /** {@return a client as this role, ready to connect; the caller closes it} */
    RedisClusterClient client(RedisRole role) {
        RedisServer entrance = primaries.get(0);
        RedisClusterClient client = RedisClusterClient.create(RedisServerClients.RESOURCES, entrance.uri(role));
        client.setOptions(ClusterClientOptions.builder()
                .sslOptions(RedisServerClients.sslOptions())
                .build());
        return client;
    }

    @Override
    public void close() {
        servers().forEach(RedisServer::close);
    }
}
