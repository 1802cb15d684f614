package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The panel, character by character. */
final class PanelTest {
    private static final RuleInfo POOL = RuleInfo.of("db.pool-fits-server")
            .passes("instances x connections is at most what the server accepts")
            .fix("lower maximumPoolSize")
            .reference("https://example.org/rules/db.pool-fits-server");
    private final Stage stage = new Stage();

    private Check many() {
        return new ContainmentTest.Reckless("db.posture") {
            @Override
            public List<RuleInfo> rules() {
                return List.of(POOL, RuleInfo.of("db.tls"), RuleInfo.of("db.old"), RuleInfo.of("db.note"));
            }

            @Override
            public CheckResult run(CheckContext context) {
                return new CheckResult(List.of(
                        new Judgement(POOL, Outcome.failed("120 of 97").at("orders-pool")),
                        new Judgement(
                                RuleInfo.of("db.tls"),
                                Outcome.failed(Severity.CRITICAL, "no TLS")
                                        .expected("TLS 1.2 or later")
                                        .more(URI.create("https://example.org/tls"))),
                        new Judgement(
                                RuleInfo.of("db.old"), Outcome.failed("known").at("db-9")),
                        new Judgement(RuleInfo.of("db.note"), Outcome.inconclusive("no right to read pg_settings"))));
            }
        };
    }

    private NotReadyException refused() {
        Waiver waiver = Waiver.of("db.old").because("OPS-1").owner("data").until(LocalDate.of(2026, 12, 31));
        return assertThrows(
                NotReadyException.class,
                stage.builder(many(), Script.passing("app.ok")).waive(waiver).build()::start);
    }

    @Test
    void a_refusal_says_everything_the_worst_first() {
        assertEquals("""
                The service refuses to start: 2 of 7 rules failed, 1 could not look (profile production, 0 ms)

                 1  CRITICAL  db.tls
                    observed  no TLS
                    expected  TLS 1.2 or later
                    more      https://example.org/tls

                 2  ERROR  db.pool-fits-server at orders-pool
                    observed  120 of 97
                    expected  instances x connections is at most what the server accepts
                    fix       lower maximumPoolSize
                    more      https://example.org/rules/db.pool-fits-server

                 ?  INCONCLUSIVE  db.note
                    reason    no right to read pg_settings

                 Waived: db.old at db-9 until 2026-12-31 (OPS-1, data)
                """, refused().getMessage());
    }

    @Test
    void on_a_terminal_it_has_colours_and_the_same_words() {
        ReadinessReport report = refused().report();
        String ansi = report.toText(TextStyle.ANSI);

        assertEquals(
                " 1  \u001b[1;31mCRITICAL\u001b[0m  \u001b[1mdb.tls\u001b[0m",
                ansi.lines().skip(2).findFirst().orElseThrow());
        assertEquals(report.toText(), ansi.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void a_report_prints_as_its_first_line() {
        assertEquals(
                "NOT_READY: The service refuses to start: 2 of 7 rules failed, 1 could not look (profile production, 0"
                        + " ms)",
                refused().report().toString());
    }

    @Test
    void nothing_wrong_is_one_line() {
        Readiness readiness = stage.started(Script.passing("app.ok"), Script.passing("app.fine"));

        assertEquals(
                "The service is ready: 0 of 2 rules failed (profile production, 0 ms)\n",
                readiness.report().toText());
        assertFalse(readiness.report().refused());
    }

    @Test
    void what_is_not_confirmed_and_what_still_runs_is_said() {
        Script turns = Script.of("a.turns", Scope.LOCAL)
                .says(Outcome.passed("ok"), Outcome.failed("bad"))
                .by(Schedule.every(Duration.ofSeconds(60)).confirm(3));
        Script slow = Script.passing("b.slow")
                .by(Schedule.every(Duration.ofSeconds(600)).confirm(3).timeout(Duration.ofSeconds(1)));
        Readiness readiness = stage.started(turns, slow);
        readiness.refresh();
        stage.executor.hold();
        CompletableFuture<ReadinessReport> round = Stage.elsewhere(readiness::refresh);
        stage.executor.await(2);
        stage.executor.run(0);
        stage.pass("1S");

        assertEquals("""
                The service is ready: 0 of 2 rules failed (profile production, 0 ms)

                 ~  a.turns said otherwise in its last run; not confirmed yet

                 ~  b.slow said otherwise in its last run; not confirmed yet

                 !  b.slow is still running since 2026-03-01T12:00:00Z, last answered at 2026-03-01T12:00:00Z
                """, Stage.within(round).toText());
    }

    @Test
    void what_never_answered_is_said() {
        Script slow = Script.passing("b.slow").by(Schedule.atStart().timeout(Duration.ofSeconds(1)));
        stage.executor.hold();
        Readiness readiness = stage.builder(slow).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.pass("1S");
        Stage.within(start);

        assertEquals(
                " !  b.slow is still running since 2026-03-01T12:00:00Z, never answered",
                readiness.report().toText().lines().skip(5).findFirst().orElseThrow());
    }

    @Test
    void the_tenth_finding_lines_up() {
        RuleInfo rule = RuleInfo.of("a.many").severity(Severity.WARNING);
        Check check = new ContainmentTest.Reckless("a.many") {
            @Override
            public CheckResult run(CheckContext context) {
                return new CheckResult(java.util.stream.IntStream.range(10, 21)
                        .mapToObj(i -> new Judgement(rule, Outcome.failed("x").at("s" + i)))
                        .toList());
            }
        };
        List<String> lines = stage.started(check)
                .report()
                .toText()
                .lines()
                .filter(line -> line.contains("WARNING"))
                .toList();

        assertEquals(" 1  WARNING  a.many at s10", lines.get(0));
        assertEquals("11  WARNING  a.many at s20", lines.get(10));
    }
}
