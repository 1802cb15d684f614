package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.TextStyle;
import dev.muster.health.Authorisation;
import dev.muster.health.Capture;
import dev.muster.health.HealthEndpoint;
import dev.muster.health.HealthRequest;
import dev.muster.health.ReportFormat;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Whatever the checks of a database put out anywhere, as text: to be searched for what must not be there. */
final class Outputs {
    private final DataSource service;
    private final DataSource monitor;
    private final HikariDataSource pool;
    private final Properties written;
    private final List<Invariant> invariants;
    private final TestRun run = TestRun.at(Instant.parse("2026-11-21T12:00:00Z"));
    private final List<String> texts = new ArrayList<>();

    /**
     * What there is to look at.
     *
     * @param pool that leads to the same place
     * @param written settings of that pool, and logins beside them
     */
    Outputs(
            DataSource service,
            DataSource monitor,
            HikariDataSource pool,
            Properties written,
            List<Invariant> invariants) {
        this.service = service;
        this.monitor = monitor;
        this.pool = pool;
        this.written = written;
        this.invariants = invariants;
    }

    /** {@return all of it, the log included} */
    List<String> all() throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(log, true, UTF_8));
        try {
            reported();
            captured();
            seen();
        } finally {
            System.setErr(usual);
        }
        texts.add("log " + log.toString(UTF_8));
        return texts;
    }

    private List<Check> checks() {
        IntegrityCheck integrity = DbChecks.integrity(service);
        for (Invariant invariant : invariants) {
            integrity = integrity.holds(invariant);
        }
        return List.of(
                posture(),
                DbChecks.posture(service).named("db.posture.alone"),
                DbChecks.pool(pool, DbChecks.instances(3)).given(written),
                DbChecks.usage(pool),
                DbChecks.reachable(service).database("elsewhere").writes(),
                DbChecks.migrations(service).expecting("2").inEverySchema(),
                DbChecks.maintenance(service),
                DbChecks.activity(service).monitor(monitor).room(1_000_000),
                backups(),
                DbChecks.replication(service).monitor(monitor).replicas(2),
                integrity);
    }

    private PostureCheck posture() {
        return DbChecks.posture(service).monitor(monitor).probing();
    }

    private BackupCheck backups() {
        return DbChecks.backups(service).monitor(monitor).evidence(() -> Optional.of(Instant.EPOCH));
    }

    private void reported() {
        List<Check> checks = checks();
        try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(checks.toArray(Check[]::new))
                .build()) {
            ReadinessReport report = readiness.refresh();
            texts.add("panel " + report.toText());
            texts.add("panel in colour " + report.toText(TextStyle.ANSI));
            texts.add("report " + report + report.checks() + report.verdicts() + report.open() + report.inconclusive());
            for (ReportFormat format : ReportFormat.values()) {
                texts.add(format + " " + new String(format.render(report), UTF_8));
            }
            HealthRequest request = new HealthRequest("GET", Map.of(), Authorisation.AUTHORISED);
            texts.add("endpoint "
                    + new String(HealthEndpoint.of(readiness).answer(request).body(), UTF_8));
        }
        texts.add("checks " + checks);
    }

    /** A look of a check that cannot look at all is none to be captured. */
    @FunctionalInterface
    private interface Capturing {
        Capture capture() throws Exception;
    }

    private void captured() throws Exception {
        List<Capturing> looks = List.of(
                () -> posture().capture(run),
                () -> DbChecks.pool(pool, DbChecks.instances(3)).given(written).capture(run),
                () -> DbChecks.maintenance(service).capture(run),
                () -> DbChecks.activity(service).monitor(monitor).capture(run),
                () -> backups().capture(run),
                () -> DbChecks.replication(service).monitor(monitor).capture(run));
        for (Capturing look : looks) {
            shown("capture ", () -> {
                Capture captured = look.capture();
                String document = new String(captured.toJson(), UTF_8);
                return document + Judged.by(DbChecks.captured(document).audit());
            });
        }
    }

    private void seen() {
        ServerPlan plan = ServerPlan.of("db.seen", service).monitor(monitor);
        MigrationPlan migrations = MigrationPlan.NOTHING.expecting("2");
        Optional<Map<String, String>> given = Optional.of(GivenSettings.ours(written));
        shown("posture ", () -> new PostureProbe(plan, Optional.empty()).look(run));
        shown("plan ", () -> plan);
        shown("pool ", () -> new PoolProbe(pool, plan.declared(), given).look(run));
        shown("reach ", () -> new ReachProbe(service, Duration.ZERO, Optional.of("x"), true).look(run));
        shown("activity ", () -> new ActivityProbe(plan, OptionalLong.empty()).look(run));
        shown("archive ", () -> new ArchiveProbe(plan, Optional.empty()).look(run));
        shown("migrations ", () -> plan.lookAsService(run, visit -> MigrationProbe.look(visit.ask(), migrations)));
        shown(
                "maintenance ",
                () -> plan.lookAsService(
                        run, (visit, settings) -> visit.catalog().maintenance(visit.ask(), settings)));
        shown("settings ", () -> plan.look(run, (visit, settings) -> settings));
        shown("access ", () -> plan.look(run, visit -> visit.catalog().access(visit.ask())));
        shown("driver ", () -> DriverSources.of(service));
    }

    private void shown(String what, Callable<Object> facts) {
        try {
            texts.add(what + facts.call());
        } catch (Exception e) {
            texts.add(what + e);
        }
    }
}
