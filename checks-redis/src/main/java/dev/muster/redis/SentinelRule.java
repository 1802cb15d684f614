package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.redis.SentinelFacts.Seen;
import dev.muster.redis.SentinelFacts.Sentinel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A rule about what sentinels say, judged by those that answered; that one did not is a finding of {@link SentinelNumberRule}. */
abstract class SentinelRule implements Rule<SentinelFacts> {
    static final String PAGE = LivePages.redis("operate/oss_and_stack/management/sentinel/");
    static final String VALKEY = LivePages.valkey("sentinel/");

    @Override
    public final List<Outcome> judge(SentinelFacts facts) {
        Map<String, Seen> seen = new TreeMap<>();
        for (Sentinel sentinel : facts.sentinels()) {
            sentinel.seen().value().ifPresent(it -> seen.put(sentinel.address(), it));
        }
        return seen.isEmpty() ? silent(facts) : judge(seen, facts);
    }

    /** {@return what is said if none answered} */
    List<Outcome> silent(SentinelFacts facts) {
        return List.of(Outcome.inconclusive("no sentinel answered: see " + SentinelNumberRule.ID));
    }

    /** {@return what is said of these answers, of which there is one at least, by the sentinels' addresses} */
    abstract List<Outcome> judge(Map<String, Seen> seen, SentinelFacts facts);

    /** {@return a field of {@code SENTINEL MASTER}} */
    static Fact<String> field(Seen seen, String name) {
        String value = seen.primary().get(name);
        return value == null ? Fact.absent("SENTINEL MASTER does not tell " + name) : Fact.of(value);
    }

    /** {@return a field that is a number} */
    static Fact<Long> number(Seen seen, String name) {
        Fact<String> text = field(seen, name);
        return text.value().filter(it -> !it.matches("[0-9]{1,9}")).isPresent()
                ? Fact.absent("SENTINEL MASTER tells a " + name + " that is no number")
                : text.map(Long::parseLong);
    }
}
