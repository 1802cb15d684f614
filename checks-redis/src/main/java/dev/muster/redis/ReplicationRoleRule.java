package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** Who writes, writes to the primary. */
final class ReplicationRoleRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.replication.role", "replication")
            .title("The service writes to the primary")
            .passes("the server is a primary, or the owner declares that the service only reads")
            .fix("connect to the primary, or let sentinels name it: redis-sentinel://host1,host2,host3/0#mymaster in"
                    + " lettuce. Who means to read from replicas declares that the service only reads")
            .notApplicable("the server is part of a cluster, in which the client looks for the primary by itself")
            .reference(LivePages.redis("operate/oss_and_stack/management/replication/"))
            .reference(LivePages.valkey("replication/"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Server server = node.server();
        return List.of(
                server.product().mode().equals("cluster")
                        ? Outcome.notApplicable("it is part of a cluster: the client looks for the primary by itself")
                        : server.info().is("role", "slave").judge(replica -> judge(replica, server.info(), facts)));
    }

    private static Outcome judge(boolean replica, Info info, LiveFacts facts) {
        if (!replica) {
            return Outcome.passed("it is a primary");
        }
        if (facts.declared().is(Declared.Way.READS_ONLY)) {
            return Outcome.passed("it is a replica, and the service only reads");
        }
        boolean takes = info.is("slave_read_only", "0").value().orElse(false);
        return Outcome.failed("it is a replica: " + (takes ? "what is written to it gets lost" : "it refuses writes"))
                .expected("a primary");
    }
}
