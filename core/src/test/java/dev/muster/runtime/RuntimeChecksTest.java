package dev.muster.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Judgement;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Redactor;
import dev.muster.health.Capturing;
import dev.muster.testing.CaptureContract;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuntimeChecksTest {
    @TempDir
    private Path folder;

    private List<Check> checks() {
        return List.of(
                RuntimeChecks.posture(),
                RuntimeChecks.live(),
                RuntimeChecks.disk(folder),
                RuntimeChecks.clock(),
                RuntimeChecks.ports(443),
                RuntimeChecks.names("localhost"),
                RuntimeChecks.storage(folder).notServed(folder.resolve("www")).roundTrip());
    }

    @Test
    void each_keeps_the_contract_of_a_check() {
        for (Check check : checks()) {
            CheckContract.of(check).verify();
        }
    }

    @Test
    void an_engine_takes_them_all() {
        var builder = Readiness.of(Profile.DEVELOPMENT);
        checks().forEach(builder::check);
        try (Readiness readiness = builder.build()) {
            assertEquals(7, readiness.refresh().checks().size());
        }
    }

    /** What moves from one look to the next, such as figures of the machine. */
    private List<Capturing> moving() {
        return List.of(
                RuntimeChecks.posture().callsKubernetes().leastMemory(1),
                RuntimeChecks.live(),
                RuntimeChecks.disk(folder),
                RuntimeChecks.clock(),
                RuntimeChecks.ports(443).closed("127.0.0.1", 1),
                RuntimeChecks.names("localhost").expect("localhost", "127.0.0.1"),
                RuntimeChecks.ledger(folder.resolve("ledger")),
                RuntimeChecks.logEvents(),
                RuntimeChecks.logSecrets(Redactor.none()));
    }

    private List<Capturing> standing() {
        return List.of(
                RuntimeChecks.storage(folder).roundTrip(),
                RuntimeChecks.log(),
                RuntimeChecks.build(RuntimeChecksTest.class),
                RuntimeChecks.dependencies());
    }

    @Test
    void what_was_seen_is_a_file_that_is_judged_again() throws Exception {
        for (Capturing check : moving()) {
            CaptureContract contract =
                    CaptureContract.of(check, RuntimeChecks::captured).moving();
            contract.verify(TestRun.ample());
            contract.verifyHostile(TestRun.ample());
            check.closed(Instant.EPOCH);
        }
        for (Capturing check : standing()) {
            CaptureContract contract = CaptureContract.of(check, RuntimeChecks::captured);
            contract.verify(TestRun.ample());
            contract.verifyHostile(TestRun.ample());
        }
    }

    @Test
    void no_argument_of_the_virtual_machine_gets_out() {
        String all = new String(RuntimeChecks.posture().capture(TestRun.ample()).toJson(), UTF_8);

        assertFalse(all.contains("\"-D") || all.contains("-javaagent"), all);
    }

    @Test
    void what_the_owner_declares_is_over_zero() {
        PostureCheck posture = RuntimeChecks.posture();

        assertEquals(
                List.of("leastMemory is 0: it must be over zero"),
                assertThrows(ConfigurationException.class, () -> posture.leastMemory(0))
                        .problems());
        assertThrows(ConfigurationException.class, () -> posture.leastCpus(-1));
        assertThrows(ConfigurationException.class, () -> posture.leastTasks(0));
        assertThrows(ConfigurationException.class, () -> posture.leastFiles(0));
        assertThrows(ConfigurationException.class, () -> posture.heapPercent(0));
    }

    @Test
    void this_machine_is_judged() throws Exception {
        List<Judgement> judgements = Judged.by(RuntimeChecks.posture()
                .leastMemory(1 << 20)
                .leastCpus(0.1)
                .leastTasks(1)
                .leastFiles(1)
                .heapPercent(99));

        assertTrue(
                judgements.stream().noneMatch(each -> Judged.line(each).contains("the rule threw")),
                judgements::toString);
        assertTrue(judgements.size() > PostureRules.ALL.size());
    }
}
