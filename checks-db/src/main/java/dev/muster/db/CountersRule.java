package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What should not happen has not happened since an earlier look. The first look has nothing to compare with, and says that
 * it does not apply yet: a fresh start is neither degraded by it nor called good.
 */
final class CountersRule extends ActivityRule {
    private static final String FIRST = "; or at the first look, from which on it counts";

    static final CountersRule DEADLOCKS = new CountersRule(
            RuleInfo.of("db.errors.deadlocks")
                    .title("No deadlocks since the earlier look")
                    .severity(Severity.WARNING)
                    .passes("the server's count of deadlocks has not grown since the earlier look")
                    .fix(
                            "let all code take its locks in one order, and retry what is rolled back; who met whom is in the"
                                    + " server's log; MariaDB and MySQL: SHOW ENGINE INNODB STATUS")
                    .notApplicable(NOT + FIRST)
                    .reference(PGD + "explicit-locking.html#LOCKING-DEADLOCKS")
                    .reference(MYD + "innodb-deadlocks.html")
                    .tag("db")
                    .tag("errors"),
            Map.of("deadlocks", "deadlocks"));

    static final CountersRule SESSIONS = new CountersRule(
            RuleInfo.of("db.errors.sessions")
                    .title("No sessions broken off or refused since the earlier look")
                    .severity(Severity.WARNING)
                    .passes("no session was ended by an error or an operator, none was refused, since the earlier look;"
                            + " clients that went away without a word are only told")
                    .fix("see the server's log of that time for who and why: a crash, pg_terminate_backend, a wrong"
                            + " password, too many connections; clients that go away: maxLifetime, network time-outs")
                    .notApplicable(NOT + FIRST)
                    .reference(PGD + "monitoring-stats.html#MONITORING-PG-STAT-DATABASE-VIEW")
                    .reference(MYD + "communication-errors.html")
                    .tag("db")
                    .tag("errors"),
            Map.of(
                    "sessions_fatal", "sessions ended by a fatal error",
                    "sessions_killed", "sessions ended by an operator",
                    "sessions_abandoned", "sessions whose client went away",
                    "aborted_connects", "connections refused or broken off at the login",
                    "aborted_clients", "sessions whose client went away",
                    "connection_errors", "connections refused by the server itself"));

    private static final List<String> TOLD = List.of("sessions_abandoned", "aborted_clients");

    private final Map<String, String> counters;

    private CountersRule(RuleInfo info, Map<String, String> counters) {
        super(info);
        this.counters = counters;
    }

    @Override
    List<Outcome> look(ActivityFacts facts) {
        return of(facts.counters(), now -> judge(now, facts));
    }

    private Outcome judge(Map<String, Long> now, ActivityFacts facts) {
        List<String> known =
                counters.keySet().stream().filter(now::containsKey).sorted().toList();
        if (known.isEmpty()) {
            return Outcome.inconclusive(facts.product() + " does not count them for this account");
        }
        List<String> grown = new ArrayList<>();
        Severity worst = Severity.INFO;
        Optional<Counted> last = Optional.empty();
        for (String name : known) {
            Optional<Counted> counted = Counted.of(name, now, facts);
            last = counted.or(() -> counted);
            if (counted.filter(each -> each.more() > 0).isPresent()) {
                grown.add(counted.get().more() + " " + counters.get(name));
                worst = TOLD.contains(name) ? worst : Severity.WARNING;
            }
        }
        return last.isEmpty() ? first(facts) : of(grown, worst, last.get());
    }

    private static Outcome first(ActivityFacts facts) {
        return Outcome.notApplicable("counting since " + facts.at() + ": judged from the next look on");
    }

    private static Outcome of(List<String> grown, Severity worst, Counted counted) {
        String span = " in " + Words.span(counted.over());
        return grown.isEmpty()
                ? Outcome.passed("none" + span)
                : Outcome.failed(worst, Words.all(grown) + span).expected("none");
    }
}
