package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.Rule;
import java.util.List;

/** Rules by their name, and hosts that differ in one thing. */
final class Rules {
    private Rules() {}

    static <F> Rule<F> named(List<Rule<F>> rules, String id) {
        return rules.stream()
                .filter(rule -> rule.info().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    static HostFacts files(Fact<OpenFiles> files) {
        HostFacts host = Postures.HOST;
        return new HostFacts(
                host.os(),
                host.container(),
                host.physical(),
                host.memory(),
                host.cpu(),
                host.tasks(),
                files,
                host.privileges(),
                host.root(),
                host.sockets(),
                host.token());
    }

    static HostFacts os(String os) {
        HostFacts host = Postures.HOST;
        return new HostFacts(
                os,
                host.container(),
                host.physical(),
                host.memory(),
                host.cpu(),
                host.tasks(),
                host.files(),
                host.privileges(),
                host.root(),
                host.sockets(),
                host.token());
    }
}
