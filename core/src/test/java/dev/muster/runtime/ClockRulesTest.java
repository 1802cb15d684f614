package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.ClockFacts.Step;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.TestRun;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClockRulesTest {
    private static final Rule<ClockFacts> STEPS = Rules.named(ClockRules.ALL, "host.clock.steps");
    private static final Rule<ClockFacts> OFFSET = Rules.named(ClockRules.ALL, "host.clock.offset");
    private static final Rule<ClockFacts> ZONES = Rules.named(ClockRules.ALL, "host.clock.zones");
    private static final long EPOCH = 2_208_988_800L;

    @TempDir
    private Path root;

    private static ClockFacts facts(Duration since, String running, String zones, Step... steps) {
        return new ClockFacts(Lives.NOW, since, List.of(steps), running, zones, Optional.empty(), "");
    }

    private static ClockFacts ahead(Fact<Duration> by) {
        return new ClockFacts(Lives.NOW, Duration.ofHours(2), List.of(), "", "2026a", Optional.of(by), "10.0.0.1");
    }

    private static Step step(long millis) {
        return new Step(Lives.NOW, Duration.ofMillis(millis));
    }

    @Test
    void keep_the_contract() {
        ClockFacts good = ahead(Fact.of(Duration.ofMillis(3)));
        RuleContract.of(STEPS)
                .passing(good)
                .failing(facts(Duration.ofHours(1), "", "", step(1500)))
                .notApplicable(facts(Duration.ZERO, "", ""))
                .inconclusive(facts(Duration.ZERO, "there is no file /proc/uptime here", ""))
                .verify();
        RuleContract.of(OFFSET)
                .passing(good)
                .failing(ahead(Fact.of(Duration.ofSeconds(-2))))
                .notApplicable(facts(Duration.ZERO, "", ""))
                .inconclusive(ahead(Fact.absent("it does not answer")))
                .verify();
        RuleContract.of(ZONES)
                .passing(good)
                .failing(facts(Duration.ZERO, "", "2024b"))
                .inconclusive(facts(Duration.ZERO, "", ""))
                .verify();
    }

    @Test
    void say_what_they_saw() {
        assertEquals(
                "WARNING it was set by 1500 ms at 2026-06-01T12:00:00Z, by -3600 s at 2026-06-01T12:00:00Z",
                Said.by(STEPS, facts(Duration.ofHours(1), "", "", step(1500), step(-3_600_000))));
        assertEquals(
                "pass not set in the last hour, watched for 2 hours",
                Said.by(STEPS, facts(Duration.ofHours(2), "", "")));
        assertEquals("pass 10.0.0.1 is ahead by -20 ms", Said.by(OFFSET, ahead(Fact.of(Duration.ofMillis(-20)))));
        assertEquals("WARNING 10.0.0.1 is ahead by 90 s", Said.by(OFFSET, ahead(Fact.of(Duration.ofSeconds(90)))));
        assertEquals("n/a no server of time was named", Said.by(OFFSET, facts(Duration.ZERO, "", "")));
    }

    @ParameterizedTest
    @CsvSource({"2026b, pass", "2025a, pass", "2024b, INFO", "2013, INFO", "'', ?", "next, ?"})
    void data_about_zones_is_of_the_last_year(String version, String verdict) {
        assertTrue(Said.by(ZONES, facts(Duration.ZERO, "", version)).startsWith(verdict));
    }

    @Test
    void a_clock_that_is_set_is_seen_for_an_hour() {
        Tree tree = Tree.machine(root);
        ClockProbe probe = new ClockProbe(tree.kernel(), Optional.empty());
        assertEquals(Duration.ZERO, look(probe, tree, 0, 0).since());
        assertEquals(List.of(), look(probe, tree, 60, 60).steps());
        assertEquals(List.of(), look(probe, tree, 120, 121).steps());
        List<Step> set = look(probe, tree, 180, 241).steps();
        assertEquals(
                List.of(new Step(Lives.NOW.plusSeconds(241), Duration.ofSeconds(60))),
                set.stream().map(step -> new Step(step.at(), step.by())).toList());
        assertEquals(2, look(probe, tree, 240, 200).steps().size());
        ClockFacts later = look(probe, tree, 7200, 7160);
        assertEquals(List.of(), later.steps());
        assertEquals(Duration.ofHours(2), later.since());
        assertTrue(later.zones().startsWith("20"), later.zones());
    }

    private static ClockFacts look(ClockProbe probe, Tree tree, long running, long clock) {
        tree.file("/proc/uptime", running + 1000 + ".00 1.00\n");
        return probe.look(TestRun.at(Lives.NOW.plusSeconds(clock)));
    }

    @Test
    void without_the_kernels_time_it_is_unsure() {
        Tree tree = Tree.machine(root).file("/proc/uptime", "soon");
        ClockProbe odd = new ClockProbe(tree.kernel(), Optional.empty());
        ClockProbe other = new ClockProbe(new Kernel(root, "Windows 11"), Optional.empty());

        assertEquals(
                "? /proc/uptime does not tell how long the machine runs", Said.by(STEPS, odd.look(TestRun.ample())));
        assertEquals("? Windows 11 has no /proc/uptime", Said.by(STEPS, other.look(TestRun.ample())));
    }

    private static byte[] answer(byte[] question, Instant time) {
        byte[] answer = new byte[48];
        ByteBuffer out = ByteBuffer.wrap(answer).put((byte) 0x24).put((byte) 2);
        out.putLong(24, ByteBuffer.wrap(question).getLong(40));
        long stamp = (time.getEpochSecond() + EPOCH) << 32 | ((long) time.getNano() << 32) / 1_000_000_000L;
        out.putLong(32, stamp).putLong(40, stamp);
        return answer;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T12:00:00Z, PT0S",
        "2026-06-01T12:01:30Z, PT1M30S",
        "2026-06-01T11:59:59Z, PT-1S",
        "2036-02-07T06:28:17Z, "
    })
    void a_server_tells_the_time(Instant its, @Nullable Duration ahead) throws Exception {
        try (Answering server = new Answering(question -> answer(question, its))) {
            Duration by = Sntp.ahead(server.address(), TestRun.at(Lives.NOW));
            Duration expected = ahead == null ? Duration.between(Lives.NOW, its) : ahead;

            assertTrue(by.minus(expected).abs().compareTo(Duration.ofSeconds(1)) < 0, by.toString());
        }
    }

    @Test
    void an_answer_that_is_none_is_refused() {
        byte[] question = new byte[48];
        Arrays.fill(question, (byte) 7);
        byte[] good = answer(question, Lives.NOW);

        assertEquals("its answer is cut off", refused(question, bytes -> Arrays.copyOf(bytes, 47), good));
        assertEquals("it answers another question", refused(question, bytes -> with(bytes, 0, 0x23), good));
        assertEquals("it answers another question", refused(question, bytes -> with(bytes, 24, 1), good));
        assertEquals("it does not know the time itself", refused(question, bytes -> with(bytes, 0, 0xe4), good));
        assertEquals("it does not know the time itself", refused(question, bytes -> with(bytes, 1, 0), good));
        assertEquals("it does not know the time itself", refused(question, bytes -> with(bytes, 1, 16), good));
        assertEquals(
                "it does not know the time itself",
                refused(question, bytes -> Arrays.copyOf(Arrays.copyOf(bytes, 40), 48), good));
    }

    private static byte[] with(byte[] bytes, int place, int value) {
        bytes[place] = (byte) value;
        return bytes;
    }

    private static String refused(byte[] question, UnaryOperator<byte[]> change, byte[] good) {
        byte[] bad = change.apply(good.clone());
        return String.valueOf(
                assertThrows(Unseen.class, () -> Sntp.ahead(question, bad, Lives.NOW, Duration.ofMillis(2)))
                        .getMessage());
    }

    @Test
    void the_check_asks_the_named_server() throws Exception {
        try (Answering server = new Answering(question -> answer(question, Lives.NOW.plusSeconds(30)))) {
            ClockCheck check = new ClockCheck(Kernel.own(), Optional.of(server.address()));
            List<String> findings = Judged.findings(check);

            assertTrue(findings.contains("host.clock.offset"), findings.toString());
        }
        assertEquals(3, RuntimeChecks.clock().server("127.0.0.1").rules().size());
    }
}
