package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import dev.muster.redis.SentinelFacts.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All sentinels name one primary: else some clients write to one server, and some to another. */
final class SentinelAgreeRule extends SentinelRule {
    static final RuleInfo INFO = LivePages.about("redis.sentinel.agree", "sentinel")
            .title("All sentinels name the same primary")
            .passes("all that answered name the same address; " + Weight.WORDS + " if not")
            .fix("if it stays so for more than a minute, on the sentinel that is wrong: SENTINEL REMOVE mymaster, and"
                    + " SENTINEL MONITOR mymaster host port 2 with the right address")
            .notApplicable("only one sentinel answered")
            .reference(PAGE)
            .reference(VALKEY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(Map<String, Seen> seen, SentinelFacts facts) {
        if (seen.size() == 1) {
            return List.of(Outcome.notApplicable("only one sentinel answered"));
        }
        Map<String, List<String>> named = new TreeMap<>();
        for (Map.Entry<String, Seen> entry : seen.entrySet()) {
            Fact<String> address = address(entry.getValue());
            address.value()
                    .ifPresent(it ->
                            named.computeIfAbsent(it, any -> new ArrayList<>()).add(entry.getKey()));
        }
        return List.of(judge(named, seen, facts));
    }

    private static Outcome judge(Map<String, List<String>> named, Map<String, Seen> seen, SentinelFacts facts) {
        if (named.size() > 1) {
            return Outcome.failed(Weight.of(facts.declared()), Words.some(words(named)))
                    .expected("one address");
        }
        long told = named.values().stream().mapToLong(List::size).sum();
        return told < seen.size()
                ? Outcome.inconclusive(
                        (seen.size() - told) + " of " + seen.size() + " sentinels did not tell its address")
                : Outcome.passed("each of " + seen.size() + " names "
                        + named.keySet().iterator().next());
    }

    private static List<String> words(Map<String, List<String>> named) {
        return named.entrySet().stream()
                .map(entry -> entry.getKey() + " (says " + Words.some(entry.getValue()) + ")")
                .toList();
    }

    /** {@return the address of the primary that a sentinel names} */
    static Fact<String> address(Seen seen) {
        Fact<String> port = field(seen, "port");
        Fact<String> host = field(seen, "ip");
        return port.value().isEmpty()
                ? port
                : host.map(it -> it + ":" + port.value().orElse(""));
    }
}
