package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/** A rule about how a server is set up, for each server of several. */
abstract class NodeRule implements Rule<PostureFacts> {
    @Override
    public final List<? extends Outcome> judge(PostureFacts facts) {
        return Nodes.each(facts.nodes(), node -> node.server().name(), node -> judge(node, facts));
    }

    /** {@return what the rule says of this server: one outcome or more} */
    abstract List<? extends Outcome> judge(NodeFacts node, PostureFacts facts);
}
