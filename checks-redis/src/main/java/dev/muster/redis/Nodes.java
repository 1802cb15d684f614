package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks a rule about each server of several. */
final class Nodes {
    private Nodes() {}

    static <N> List<? extends Outcome> each(
            Fact<List<N>> nodes, Function<N, String> name, Function<N, List<? extends Outcome>> rule) {
        if (nodes instanceof Fact.Present<List<N>> present && !present.it().isEmpty()) {
            List<Outcome> all = new ArrayList<>();
            for (N node : present.it()) {
                rule.apply(node).forEach(outcome -> all.add(at(name.apply(node), outcome)));
            }
            return all;
        }
        return List.of(Outcome.inconclusive(nodes.value().isPresent() ? "the cluster names no server" : nodes.why()));
    }

    private static Outcome at(String name, Outcome outcome) {
        if (name.isEmpty()) {
            return outcome;
        }
        return outcome.at(outcome.subject().isEmpty() ? name : name + " " + outcome.subject());
    }
}
