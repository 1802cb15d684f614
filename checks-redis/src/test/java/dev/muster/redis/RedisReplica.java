package dev.muster.redis;

import java.io.IOException;

/** Replicas of a server, over TLS if it has TLS. */
final class RedisReplica {
    private RedisReplica() {}

    /** {@return a replica that has caught up; the caller closes it} */
    static RedisServer of(RedisServer primary) throws IOException {
        return start(primary, RedisServer.plan());
    }

    /** {@return the same, set up by this plan} */
    static RedisServer start(RedisServer primary, RedisServerPlan plan) throws IOException {
        switch (primary.access()) {
            case USERS -> plan.replication();
            case PASSWORD -> plan.set("masterauth", RedisRole.ADMIN.password());
            case NOTHING -> {}
        }
        plan.line("replicaof 127.0.0.1 " + primary.port());
        RedisServer replica = plan.start();
        replica.awaitInfo("master_link_status", "up");
        String itself = "port=" + replica.port() + ",state=online";
        RedisServerWait.until(
                "the primary knows its replica",
                () -> primary.admin("INFO", "replication").asText().orElse("").contains(itself));
        return replica;
    }
}
