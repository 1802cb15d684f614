package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** A server without a limit is stopped by the kernel, with all that is in it. */
final class MemoryLimitRule extends NodeRule {
    static final String ID = "redis.memory.limit";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The server has a limit of memory")
            .passes("maxmemory is set. A warning above 80 % of the host's memory, which leaves no room for a fork; that"
                    + " is not asked of a provider")
            .fix(
                    "CONFIG SET maxmemory 3gb, and maxmemory 3gb in redis.conf: about three quarters of the memory that the"
                            + " host or container has")
            .reference(Pages.ADMIN)
            .reference(Pages.EVICTION)
            .reference(Pages.valkey("lru-cache"))
            .tag("redis")
            .tag("memory");

    private static final int MUCH = 80;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        Info info = node.server().info();
        boolean managed = facts.declared().is(Declared.Way.MANAGED);
        return List.of(info.number("maxmemory").judge(limit -> judge(limit, info, managed)));
    }

    private static Outcome judge(long limit, Info info, boolean managed) {
        if (limit <= 0) {
            return Outcome.failed("maxmemory is 0: the server grows until the kernel stops it");
        }
        return managed
                ? Outcome.passed("maxmemory is " + Words.bytes(limit))
                : info.number("total_system_memory").judge(all -> judge(limit, all));
    }

    private static Outcome judge(long limit, long all) {
        String seen = "maxmemory is " + Words.bytes(limit) + " of the host's " + Words.bytes(all);
        return limit > all / 100.0 * MUCH
                ? Outcome.failed(Severity.WARNING, seen).expected(MUCH + " % or less")
                : Outcome.passed(seen);
    }
}
