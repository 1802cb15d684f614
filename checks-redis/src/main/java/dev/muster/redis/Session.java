package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rule on which all others about servers depend. */
final class Session {
    static final String ID = "redis.session";

    private static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The server could be looked into")
            .passes("a connection came about, and the server answered")
            .fix("see redis.connect")
            .reference("https://redis.io/docs/latest/commands/info/")
            .tag("redis")
            .tag("connect");

    private static final RuleInfo NODES = RuleInfo.of("redis.nodes")
            .title("Every server of the cluster could be looked into")
            .severity(Severity.WARNING)
            .passes("each server that the cluster names, the first 30, took a connection and answered")
            .fix("see redis.cluster.nodes, and whether this host reaches the addresses that the cluster names")
            .notApplicable("there is but one server")
            .needs(ID)
            .reference("https://redis.io/docs/latest/operate/oss_and_stack/management/scaling/")
            .tag("redis")
            .tag("cluster");

    private Session() {}

    /** {@return the rule about servers of a cluster that were not seen: of these no other rule says anything} */
    static <F, N> Rule<F> nodes(Function<F, Fact<List<N>>> nodes, Function<F, Map<String, String>> unseen) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return NODES;
            }

            @Override
            public List<? extends Outcome> judge(F facts) {
                int seen = nodes.apply(facts).value().map(List::size).orElse(0);
                List<Outcome> not = unseen.apply(facts).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .<Outcome>map(
                                each -> Outcome.inconclusive(each.getValue()).at(each.getKey()))
                        .toList();
                if (!not.isEmpty()) {
                    return not;
                }
                return List.of(
                        seen < 2
                                ? Outcome.notApplicable("there is but one server")
                                : Outcome.passed(seen + " servers were seen"));
            }
        };
    }

    /** {@return the rule, for facts about servers} */
    static <F, N> Rule<F> rule(Function<F, Fact<List<N>>> nodes, Function<N, Server> server) {
        return Rule.of(
                INFO,
                facts -> nodes.apply(facts)
                        .judge(all -> all.isEmpty()
                                ? Outcome.inconclusive("the cluster names no server")
                                : look(all, server)));
    }

    private static <N> Outcome look(List<N> nodes, Function<N, Server> server) {
        boolean strange = nodes.stream().map(server).anyMatch(Session::strange);
        return strange
                ? Outcome.inconclusive("what answers there tells no redis_version by INFO: look what listens there")
                : passed(nodes, server.apply(nodes.get(0)));
    }

    private static boolean strange(Server server) {
        return server.info().told().value().isPresent()
                && server.product().version().isEmpty();
    }

    private static Outcome passed(List<?> nodes, Server server) {
        String first = server.product().version().isEmpty()
                ? "a server that may not tell its version"
                : server.product().toString();
        return Outcome.passed(
                nodes.size() == 1 ? first + " answers" : Words.count(nodes.size(), "node") + " of " + first);
    }
}
