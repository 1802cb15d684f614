package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.OwnProcess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Most of what a host's start pays for is the loading of classes. This sees which, not how long it takes. */
final class StartUpTest {
    private static final String BEGINS = "begins";
    private static final String ENDED = "ended";

    /** Each would take milliseconds of the start of a host that has no other use for it. */
    private static final List<String> COSTLY = List.of(
            "java.lang.invoke.LambdaMetafactory",
            "java.util.concurrent.ForkJoinPool",
            "java.util.regex.Matcher",
            "java.util.stream.ReferencePipeline",
            "jdk.jfr.Event");

    @Test
    void a_usual_start_loads_nothing_that_costs_much() throws Exception {
        List<String> between = OwnProcess.said(Starting.class, "-Xlog:class+load:stdout:none")
                .lines()
                .dropWhile(line -> !line.equals(BEGINS))
                .takeWhile(line -> !line.equals(ENDED))
                .map(line -> line.replaceFirst(" source: .*", ""))
                .toList();

        assertTrue(between.contains("dev.muster.Slot"), between.toString());
        assertEquals(List.of(), between.stream().filter(COSTLY::contains).toList());
        assertTrue(
                between.stream().filter(name -> name.startsWith("dev.muster.")).count() <= 85);
    }

    /** Starts two checks, in a virtual machine of its own. */
    static final class Starting {
        private Starting() {}

        public static void main(String[] args) {
            System.out.println(BEGINS);
            Schedule often = Schedule.every(Duration.ofSeconds(10));
            try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                    .check(Check.of("a.one", Scope.LOCAL, new Fine()), often)
                    .check(Check.of("a.two", Scope.LOCAL, new Fine()), often)
                    .build()
                    .start()) {
                System.out.println(readiness.report().state().acceptsTraffic() ? ENDED : "refused");
            }
        }
    }

    private static final class Fine implements Check.Look {
        @Override
        public Outcome look(CheckContext context) {
            return Outcome.passed("fine");
        }
    }
}
