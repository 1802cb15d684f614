package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.NotReadyException;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Severity;
import dev.muster.State;
import dev.muster.Verdict;
import dev.muster.Waiver;
import dev.muster.testing.CheckContract;
import dev.muster.testing.ManualTime;
import dev.muster.testing.SteppingExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist among the other checks of an engine. */
final class ChecklistCheckTest {
    private static final String GOOD = "# List\n- [x] a <!-- muster: rule=pass.one -->\n";
    private static final Check PASSES = Check.of("pass.one", Scope.LOCAL, context -> Outcome.passed("seen"));
    private static final Check WEAK =
            Check.of("fail.one", Scope.LOCAL, context -> Outcome.failed(Severity.WARNING, "too weak"));

    @TempDir
    private Path directory = Path.of("");

    private final ManualTime time = ManualTime.at("2026-11-21T22:00:00Z");

    private ReadinessBuilder builder(Check... checks) {
        return Readiness.of(Profile.PRODUCTION).checks(checks).time(time).executor(SteppingExecutor.create());
    }

    private static ChecklistCheck of(String markdown) {
        return EvidenceChecks.checklist(Checklist.parse(markdown));
    }

    private Path file(String markdown) throws IOException {
        return Files.writeString(directory.resolve("LIST.md"), markdown);
    }

    private static List<String> problems(ReadinessBuilder builder) {
        return assertThrows(ConfigurationException.class, builder::build).problems();
    }

    private static List<String> open(Readiness readiness) {
        return readiness.report().open().stream().map(Verdict::label).toList();
    }

    @Test
    void a_checklist_that_is_all_answered_leaves_the_service_ready() {
        ChecklistCheck check = of(GOOD);
        assertEquals(Optional.empty(), check.latest());

        Readiness readiness = builder(check, PASSES).build().start();

        assertEquals(State.READY, readiness.report().state(), readiness.report().toText());
        assertEquals(
                "the checklist: 1 of 1 answered: 1 by rules, 0 attested",
                check.latest().orElseThrow().toString());
    }

    @Test
    void a_box_that_is_ticked_while_its_rule_warns_refuses_the_start() {
        ChecklistCheck check = of("# Secrets\n- [x] nothing is weak <!-- muster: rule=fail.one -->\n");
        Readiness readiness = builder(WEAK, check).build();

        NotReadyException refused = assertThrows(NotReadyException.class, readiness::start);

        String panel = refused.report().toText();
        assertTrue(panel.contains("ERROR  checklist.contradicted at Secrets > nothing is weak"), panel);
        assertTrue(panel.contains("observed  line 2: ticked, but fail.one: too weak"), panel);
        assertEquals(1, check.latest().orElseThrow().coverage().count(Standing.CONTRADICTED));
    }

    @Test
    void what_is_waived_refuses_nothing_though_its_box_is_ticked() {
        Readiness readiness = builder(WEAK, of("- [x] a <!-- muster: rule=fail.one -->\n"))
                .waive(Waiver.of("fail.one").because("x").owner("y").until(LocalDate.of(2027, 1, 1)))
                .build()
                .start();

        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void open_boxes_and_void_signatures_degrade_and_optional_ones_do_not() {
        String markdown = """
                # A
                - [ ] a
                # B
                - [ ] b

                | Role | Name | Date | Version |
                |------|------|------|---------|
                | QA | Ana | 2026-11-20 | 1.4.1 |
                """;

        Readiness all = builder(of(markdown).release("1.4.2"), PASSES).build().start();
        assertEquals(State.DEGRADED, all.report().state());
        assertEquals(
                List.of("checklist.open at A > a", "checklist.open at B > b", "checklist.sign-off at B > QA"),
                open(all));

        Readiness some = builder(of(markdown).release("1.4.1").optional("A*"), PASSES)
                .build()
                .start();
        assertEquals(List.of("checklist.open at B > b"), open(some));

        Readiness none = builder(of(markdown).optional("A").optional("B"), PASSES)
                .build()
                .start();
        assertEquals(State.READY, none.report().state());
    }

    @Test
    void rules_that_look_once_the_service_listens_are_waited_for() {
        Check own = Check.of("own.page", Scope.LOCAL, context -> Outcome.failed(Severity.INFO, "no HSTS"))
                .scheduled(Schedule.every(Duration.ofHours(1)).onceListening());
        ChecklistCheck check = of("- [x] a <!-- muster: rule=own.page -->\n");
        Readiness readiness = builder(check, own).build().start();
        assertEquals(
                Standing.INCONCLUSIVE,
                check.latest().orElseThrow().boxes().get(0).standing());
        assertEquals(List.of(), open(readiness));

        readiness.listening();

        assertEquals(State.NOT_READY, readiness.report().state());
        assertEquals(
                Standing.CONTRADICTED,
                check.latest().orElseThrow().boxes().get(0).standing());
    }

    @Test
    void a_statement_goes_stale_by_itself() {
        ChecklistCheck check = of("# A\n- [ ] a <!-- muster: attested by=ana on=2026-11-20 for=2d -->\n");
        Readiness readiness = builder(check, PASSES).build().start();
        assertEquals(State.READY, readiness.report().state());

        time.pass(Duration.ofDays(1).plusHours(3));

        assertEquals(List.of("checklist.stale at A > a"), open(readiness));
    }

    @Test
    void everything_that_is_wrong_with_the_file_is_refused_with_all_else() throws IOException {
        Path file = file("""
                # A
                - [ ] a <!-- muster: rule=pass.on -->
                - [ ] b <!-- muster: rule=gone.rule -->
                - [ ] c <!-- muster: rule=redis.auth -->
                """);
        ChecklistCheck check =
                EvidenceChecks.checklist(file).without("redis.*", "pass.*").optional("B*");

        assertEquals(
                List.of(
                        file + ", line 3, column 22: there is no rule gone.rule: no check of this service has it, and"
                                + " RULES.md of each module lists what there is",
                        "without(...) names pass.one, which check pass.one has: let it name what is absent alone"),
                problems(builder(check, PASSES)));
        file("# A\n- [ ] a\n");
        assertEquals(
                List.of(
                        "optional(\"B*\") matches no heading of " + file + ": correct it",
                        "without(...) names pass.one, which check pass.one has: let it name what is absent alone"),
                problems(builder(check, PASSES)));
        file("# A\n- [ ] a <!-- muster: rul=x -->\n- [ ] a <!-- muster: rule=X -->\n");
        assertEquals(
                2, problems(builder(EvidenceChecks.checklist(file), PASSES)).size());
        file("# A\n");
        assertEquals(
                List.of(file + " holds no box: a checklist of nothing would always be green"),
                problems(builder(EvidenceChecks.checklist(file), PASSES)));
        assertEquals(
                List.of(directory + " is a directory: name the file in it"),
                problems(builder(EvidenceChecks.checklist(directory), PASSES)));
        assertEquals(
                List.of("the checklist, line 2, column 22: there is no rule pass.on: write rule=pass.one"),
                problems(builder(of("# A\n- [ ] a <!-- muster: rule=pass.on -->"), PASSES)));
    }

    @Test
    void a_file_that_changes_is_read_anew_and_one_that_breaks_is_inconclusive() throws IOException {
        Path file = file(GOOD);
        ChecklistCheck check = EvidenceChecks.checklist(file);
        Readiness readiness = builder(check, PASSES).build().start();
        file(GOOD + "- [ ] b\n");
        time.pass(Duration.ofSeconds(90));
        assertEquals(List.of("checklist.open at List > b"), open(readiness));

        file(GOOD + "- [ ] b <!-- muster: rule=pass.on --> \n- [ ] c <!-- muster: rule=gone.on -->\n");
        time.pass(Duration.ofSeconds(90));
        String panel = readiness.report().toText();
        assertTrue(panel.contains("INCONCLUSIVE  evidence.checklist"), panel);
        assertTrue(
                panel.contains(file + ", line 3, column 22: there is no rule pass.on: write rule=pass.one; and 1 more"),
                panel);
        assertEquals(List.of("checklist.open at List > b"), open(readiness), "nothing has looked since");
        assertEquals(Optional.empty(), check.latest());

        Files.delete(file);
        time.pass(Duration.ofSeconds(90));
        assertTrue(readiness.report().toText().contains("reason    " + file + " does not exist"));
        file(GOOD);
        time.pass(Duration.ofSeconds(90));
        assertEquals(State.READY, readiness.report().state());
        assertTrue(check.latest().isPresent());
    }

    @Test
    void rules_that_nobody_looks_by_leave_their_boxes_open_or_do_not_apply() {
        ChecklistCheck check =
                of("- [ ] a <!-- muster: rule=redis.connect -->\n- [ ] b <!-- muster: rule=http.hsts -->\n")
                        .without("redis.*")
                        .known("http.*");
        Readiness readiness = builder(check, PASSES).build().start();

        assertEquals(List.of("checklist.open at b"), open(readiness));
        assertEquals(
                List.of(Standing.NOT_APPLICABLE, Standing.OPEN),
                check.latest().orElseThrow().boxes().stream()
                        .map(ChecklistReport.Box::standing)
                        .toList());
    }

    @Test
    void two_checklists_have_names_of_their_own() {
        ChecklistCheck other = of(GOOD).named("evidence.release");
        Readiness readiness = builder(of(GOOD), other, PASSES).build().start();

        assertEquals(State.READY, readiness.report().state());
        assertEquals("evidence.release", other.id());
        assertThrows(IllegalArgumentException.class, () -> of(GOOD).named("Release"));
    }

    @Test
    void a_version_is_one_word() {
        ConfigurationException refused =
                assertThrows(ConfigurationException.class, () -> of(GOOD).release("1.4.2 beta\u001b"));

        assertEquals(List.of("release(\"1.4.2 beta?\") is no version: write such as 1.4.2"), refused.problems());
    }

    @Test
    void it_holds_the_contract_of_checks() {
        CheckContract.of(of("# A\n- [ ] a\n")).verify();
    }
}
