package dev.muster.redis;

import dev.muster.Fact;

/** Values of {@code CLUSTER INFO}. */
final class ClusterInfo {
    private ClusterInfo() {}

    /** {@return a value} */
    static Fact<String> text(ClusterFacts facts, String name) {
        String value = facts.info().get(name);
        return value == null ? Fact.absent("CLUSTER INFO does not tell " + name) : Fact.of(value);
    }

    /** {@return a count; absent if it is none} */
    static Fact<Long> number(ClusterFacts facts, String name) {
        Fact<String> text = text(facts, name);
        return text.value().filter(value -> !value.matches("[0-9]{1,9}")).isPresent()
                ? Fact.absent("CLUSTER INFO tells a " + name + " that is no number")
                : text.map(Long::parseLong);
    }
}
