package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** The rules of each check, in order; the one on which others depend comes before them. */
final class RedisRules {
    static final List<Rule<PostureFacts>> POSTURE = Stream.of(
                    Stream.of(
                            Session.rule(PostureFacts::nodes, NodeFacts::server),
                            Session.nodes(PostureFacts::nodes, PostureFacts::unseen)),
                    ClientRules.ALL.stream().map(rule -> rule.over(PostureFacts::client)),
                    PostureRules.ALL.stream().map(rule -> rule.needing(Session.ID)))
            .flatMap(rules -> rules)
            .toList();

    /** What happens to go on in a server that others use too warns, and refuses no start. */
    static final List<Rule<LiveFacts>> LIVE = Stream.concat(
                    Stream.of(
                            Session.rule(LiveFacts::nodes, LiveNode::server),
                            Session.nodes(LiveFacts::nodes, LiveFacts::unseen)),
                    LiveRules.ALL.stream().map(Rule::advisory).map(rule -> rule.needing(Session.ID)))
            .toList();

    static final List<Rule<ClusterFacts>> CLUSTER =
            ClusterRules.ALL.stream().map(Rule::advisory).toList();

    static final List<Rule<SentinelFacts>> SENTINEL =
            SentinelRules.ALL.stream().map(Rule::advisory).toList();

    private RedisRules() {}

    /** {@return all of them, each once} */
    static List<RuleInfo> documented() {
        return Stream.of(ReachRules.ALL, POSTURE, LIVE, CLUSTER, SENTINEL)
                .flatMap(List::stream)
                .map(Rule::info)
                .distinct()
                .toList();
    }
}
