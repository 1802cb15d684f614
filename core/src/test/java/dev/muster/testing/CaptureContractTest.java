package dev.muster.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import dev.muster.health.Capturing;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class CaptureContractTest {
    private record Queue(String name, int length) {}

    private static final List<Rule<Queue>> RULES = rules("queue.short");
    private static final CaptureFormat<Queue> FORMAT = format(RULES);

    private static List<Rule<Queue>> rules(String id) {
        return List.of(Rule.of(
                RuleInfo.of(id),
                queue -> Outcome.passed(queue.length() + " waiting").at(queue.name())));
    }

    private static CaptureFormat<Queue> format(List<Rule<Queue>> rules) {
        return CaptureFormat.of("test.queue/1", Queue.class, MethodHandles.lookup(), "queue.audit", rules);
    }

    private record QueueCheck(Supplier<Queue> look, CaptureFormat<Queue> format) implements DelegatingCheck, Capturing {
        @Override
        public Check delegate() {
            return Check.of("queue.length", Scope.SHARED, context -> look.get(), RULES);
        }

        @Override
        public Capture capture(CheckContext context) {
            return format.capture(look.get());
        }
    }

    private static Capture captured(String document) {
        return CaptureFormat.read(document, List.of(FORMAT));
    }

    private static CaptureContract contract(Supplier<Queue> look, Function<String, Capture> reader) {
        return CaptureContract.of(new QueueCheck(look, FORMAT), reader);
    }

    private static String broken(CaptureContract contract) {
        return String.valueOf(assertThrows(AssertionError.class, () -> contract.verify(TestRun.ample()))
                .getMessage());
    }

    private static String hostile(CaptureContract contract) {
        return String.valueOf(assertThrows(AssertionError.class, () -> contract.verifyHostile(TestRun.ample()))
                .getMessage());
    }

    @Test
    void what_is_judged_again_as_it_was_passes() throws Exception {
        CaptureContract contract = contract(() -> new Queue("orders", 7), CaptureContractTest::captured)
                .hiding(Secret.of("canary"));
        contract.verify(TestRun.ample());
        contract.verifyHostile(TestRun.ample());
    }

    @Test
    void what_moves_is_compared_with_itself() throws Exception {
        AtomicInteger length = new AtomicInteger();
        Supplier<Queue> look = () -> new Queue("orders", length.incrementAndGet());
        contract(look, CaptureContractTest::captured).moving().verify(TestRun.ample());
        String message = broken(contract(look, CaptureContractTest::captured));
        assertTrue(message.contains("what was captured is judged otherwise: not [Judgement["), message);
    }

    @Test
    void a_secret_in_the_file_is_caught() {
        assertTrue(broken(contract(() -> new Queue("canary", 7), CaptureContractTest::captured)
                        .hiding(Secret.of("canary")))
                .contains("a secret is in its file"));
    }

    @Test
    void an_audit_with_other_rules_is_caught() {
        QueueCheck other = new QueueCheck(() -> new Queue("orders", 7), format(rules("queue.other")));
        assertTrue(broken(CaptureContract.of(other, CaptureContractTest::captured))
                .contains("its audit has other rules than itself"));
    }

    @Test
    void a_reader_that_reads_something_else_is_caught() {
        Queue other = new Queue("parcels", 8);
        String message = broken(contract(() -> new Queue("orders", 7), document -> FORMAT.capture(other)));
        assertTrue(message.contains("what was read is judged otherwise"), message);
        assertTrue(message.contains("it is written otherwise when it was read"), message);
    }

    @Test
    void a_reader_that_refuses_without_a_place_or_breaks_is_caught() {
        String whole = new String(FORMAT.capture(new Queue("orders", 7)).toJson(), UTF_8);
        String unplaced = hostile(contract(() -> new Queue("orders", 7), document -> {
            if (!document.equals(whole)) {
                throw new IllegalArgumentException("no");
            }
            return captured(document);
        }));
        assertTrue(unplaced.contains("a refusal has no place: java.lang.IllegalArgumentException: no"), unplaced);
        String broken = hostile(contract(() -> new Queue("orders", 7), document -> {
            if (!document.equals(whole)) {
                throw new IllegalStateException("no");
            }
            return captured(document);
        }));
        assertTrue(broken.contains("makes it throw java.lang.IllegalStateException: no"), broken);
    }
}
