package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** A write that only the system's cache has seen is lost with the host. */
final class FsyncRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.persistence.fsync")
            .title("Writes reach the disk")
            .severity(Severity.WARNING)
            .passes("appendfsync is everysec or always")
            .fix("CONFIG SET appendfsync everysec, and appendfsync everysec in redis.conf")
            .notApplicable("the Redis is a cache, its log of writes is off, or a provider runs it")
            .reference(Pages.PERSISTENCE)
            .reference(Pages.valkey("persistence"))
            .tag("redis")
            .tag("persistence");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its disks are";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        return Purposes.ifKept(
                facts,
                purpose -> PersistenceRule.logged(node.server())
                        .judge(logged -> logged
                                ? judge(node.server().settings())
                                : Outcome.notApplicable("the log of writes is off")));
    }

    private static Outcome judge(ServerSettings settings) {
        return settings.get("appendfsync")
                .judge(how -> how.equals("everysec") || how.equals("always")
                        ? Outcome.passed("appendfsync is " + how)
                        : Outcome.failed("appendfsync is " + how + ": the system decides when writes reach the disk,"
                                        + " half a minute later on Linux")
                                .expected("everysec or always"));
    }
}
