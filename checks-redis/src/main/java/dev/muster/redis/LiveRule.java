package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/** A rule about what goes on in a server, for each server of several. */
abstract class LiveRule implements Rule<LiveFacts> {
    @Override
    public final List<? extends Outcome> judge(LiveFacts facts) {
        return Nodes.each(facts.nodes(), node -> node.server().name(), node -> judge(node, facts));
    }

    /** {@return what the rule says of this server: one outcome or more} */
    abstract List<? extends Outcome> judge(LiveNode node, LiveFacts facts);
}
