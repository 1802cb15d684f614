package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** What is in memory alone is gone with the next restart. */
final class PersistenceRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.persistence.fits-purpose")
            .title("Data that must not be lost are on a disk")
            .passes("the log of writes (AOF) is on, or the owner declares that replicas persist. A warning where there"
                    + " are snapshots alone")
            .fix("CONFIG SET appendonly yes and CONFIG REWRITE; appendonly yes in redis.conf alone loses what is in"
                    + " memory at the restart")
            .notApplicable("the Redis is a cache, or a provider runs it")
            .reference(Pages.PERSISTENCE)
            .reference(Pages.redis("replication/"))
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
                purpose -> logged(node.server())
                        .judge(logged -> logged
                                ? Outcome.passed("the log of writes is on")
                                : unlogged(purpose, node.server(), facts.declared())));
    }

    /** {@return whether the log of writes is on: by {@code INFO}, or else by the setting} */
    static Fact<Boolean> logged(Server server) {
        Fact<Boolean> told = server.info().number("aof_enabled").map(on -> on == 1);
        Fact<String> set = server.settings().get("appendonly");
        return told.value().isPresent() || set.value().isEmpty() ? told : set.map("yes"::equals);
    }

    private static Outcome unlogged(Purpose purpose, Server server, Declared declared) {
        if (declared.is(Declared.Way.REPLICA_PERSISTS)) {
            return Outcome.passed("the log of writes is off; the owner declares that replicas persist");
        }
        Fact<String> save = server.settings().get("save");
        if (save.value().isEmpty()) {
            return Outcome.failed(
                    Severity.WARNING,
                    "the log of writes of " + purpose.words()
                            + " is off, and whether there are snapshots is not known: " + save.why());
        }
        return snapshots(save.value().get())
                ? Outcome.failed(
                        Severity.WARNING,
                        "there are snapshots alone: a crash loses what " + purpose.words()
                                + " was given since the last one")
                : nothing(purpose, server);
    }

    /** {@return whether a setting {@code save} asks for any} */
    static boolean snapshots(String save) {
        return !save.replace("\"", "").isBlank();
    }

    private static Outcome nothing(Purpose purpose, Server server) {
        boolean replicated = server.info().is("role", "master").value().orElse(false)
                && server.info()
                        .number("connected_slaves")
                        .value()
                        .filter(n -> n > 0)
                        .isPresent();
        return Outcome.failed(
                replicated
                        ? "nothing of " + purpose.words()
                                + " is on a disk: restarted, the primary is empty, and empties" + " its replicas"
                        : "nothing of " + purpose.words() + " is on a disk: a restart loses it");
    }
}
