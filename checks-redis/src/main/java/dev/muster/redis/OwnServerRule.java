package dev.muster.redis;

import dev.muster.Outcome;
import java.util.List;

/** A rule about what a provider answers for, where one runs the server. */
abstract class OwnServerRule extends NodeRule {
    /** What documentation says of such a rule. */
    static final String NOT_APPLICABLE = "a provider runs the server, and this is the provider's duty";

    @Override
    final List<? extends Outcome> judge(NodeFacts node, PostureFacts facts) {
        return List.of(
                facts.declared().is(Declared.Way.MANAGED)
                        ? Outcome.notApplicable("a provider runs the server: " + duty() + " the provider's duty")
                        : own(node, facts));
    }

    /** {@return such as {@code its network is}} */
    abstract String duty();

    /** {@return what the rule says of a server that no provider runs} */
    abstract Outcome own(NodeFacts node, PostureFacts facts);
}
