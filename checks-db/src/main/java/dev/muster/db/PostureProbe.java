package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Looks how a server is set up, as the account of the service sees it; what that may not see a monitor fills in. */
final class PostureProbe implements Probe<PostureSeen> {
    private final ServerPlan plan;
    private final Optional<Knock> knock;
    private final AtomicReference<@Nullable Probed> knocked = new AtomicReference<>();

    PostureProbe(ServerPlan plan, Optional<Knock> knock) {
        this.plan = plan;
        this.knock = knock;
    }

    /** What was seen of the server, and what the connection said of its driver. */
    private record Seen(PostureFacts facts, Connected connected) {}

    @Override
    public PostureSeen look(CheckContext context) {
        Fact<Seen> seen = seen(context);
        DriverFacts driver =
                DriverReader.read(DriverSources.of(plan.service()), seen.value().map(Seen::connected), plan.declared());
        return new PostureSeen(driver, seen.map(it -> probed(it.facts(), context)));
    }

    private Fact<Seen> seen(CheckContext context) {
        try {
            Seen seen = plan.lookAsService(
                    context,
                    (visit, settings) -> new Seen(
                            facts(visit, settings),
                            Connected.of(visit.connection().getMetaData())));
            return Fact.of(plan.monitor().isEmpty() ? seen : monitored(seen, context));
        } catch (CannotLookException e) {
            return Fact.absent(e.reason());
        }
    }

    private Seen monitored(Seen seen, CheckContext context) throws CannotLookException {
        try {
            return new Seen(Monitored.join(seen.facts(), plan.look(context, this::facts)), seen.connected());
        } catch (CannotLookException e) {
            throw new CannotLookException("the monitor cannot look: " + e.reason());
        }
    }

    private PostureFacts facts(Visit visit, ServerSettings settings) throws SQLException {
        Catalog catalog = visit.catalog();
        return new PostureFacts(
                visit.context().now(),
                plan.declared(),
                visit.product(),
                settings,
                catalog.session(visit.ask()),
                catalog.access(visit.ask()),
                Probed.not("nobody knocked without TLS or with a wrong password: allow it by probing()"),
                catalog.extensions(visit.ask()));
    }

    /** Once a process: whoever counts wrong passwords shall not lock the account. */
    private PostureFacts probed(PostureFacts seen, CheckContext context) {
        if (knock.isEmpty()) {
            return seen;
        }
        Probed known = knocked.get();
        Probed now = known == null ? knock.get().at(plan.service(), seen.product(), context) : known;
        knocked.set(now);
        return new PostureFacts(
                seen.at(),
                seen.declared(),
                seen.product(),
                seen.settings(),
                seen.session(),
                seen.access(),
                now,
                seen.extensions());
    }
}
