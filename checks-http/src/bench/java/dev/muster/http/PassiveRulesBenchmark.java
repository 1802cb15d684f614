package dev.muster.http;

import dev.muster.CheckResult;
import dev.muster.Rule;
import dev.muster.testing.TestRun;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All passive rules over one answer of which nothing was read yet, beside the least that any look at it takes: its fields
 * into a map, its body into text, and one pass over that. Goal: under 100 microseconds. Sampled, for the median: that of
 * a busy machine is less wrong than its mean.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PassiveRulesBenchmark {
    /** Which answer. */
    @Param
    public Answers answer;

    /** The baseline. */
    @Benchmark
    public int plainPass() {
        Exchange exchange = answer.fresh();
        Map<String, String> fields = new HashMap<>();
        exchange.fields().all().forEach(field -> fields.put(field.name().toLowerCase(Locale.ROOT), field.value()));
        String text = exchange.body().text();
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '<' ? 1 : 0;
        }
        return fields.size() + open;
    }

    /** The rules alone. */
    @Benchmark
    public int rules() {
        Exchange exchange = answer.fresh();
        PageFacts facts =
                new PageFacts(exchange, Kinds.of(exchange), Expectations.standard(), Optional.empty());
        int outcomes = 0;
        for (Rule<PageFacts> rule : HttpRules.PASSIVE) {
            outcomes += rule.judge(facts).size();
        }
        return outcomes;
    }

    /** What a test of a host calls: the check is made and run. */
    @Benchmark
    public CheckResult audit() throws Exception {
        return HttpChecks.audit(answer.fresh()).run(TestRun.ample());
    }
}
