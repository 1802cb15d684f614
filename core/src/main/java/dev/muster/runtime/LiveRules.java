package dev.muster.runtime;

import dev.muster.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about how this process is doing. */
final class LiveRules {
    static final List<Rule<LiveFacts>> ALL = Stream.of(
                    MemoryRules.ALL, CpuRules.ALL, ThreadRules.ALL, List.<Rule<LiveFacts>>of(new LeakRule()))
            .flatMap(List::stream)
            .toList();

    private LiveRules() {}
}
