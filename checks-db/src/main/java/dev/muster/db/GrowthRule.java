package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.OptionalDouble;

/** The database grows as it used to, and has room for a month. */
final class GrowthRule extends ActivityRule {
    static final RuleInfo INFO = RuleInfo.of("db.growth")
            .title("The database grows as usual and has room")
            .severity(Severity.WARNING)
            .passes(
                    "over the last day it grew at most three times as fast as before, and at this pace the room that the"
                            + " owner gave it lasts for more than 30 days")
            .fix(
                    "find what grows: SELECT relname, pg_total_relation_size(relid) FROM pg_stat_user_tables ORDER BY 2 DESC"
                            + " LIMIT 10; MariaDB and MySQL: data_length + index_length of information_schema.tables")
            .notApplicable(NOT + "; or there are no two days of looks yet, and no room is declared")
            .reference(PGD + "diskusage.html")
            .reference(MYD + "information-schema-tables-table.html")
            .tag("db")
            .tag("growth");

    private static final double TIMES = 3;
    private static final double ENOUGH_DAYS = 30;
    /** Less a day is never unusual. */
    private static final double LITTLE = 100.0 * 1024 * 1024;
    /** Nor is less than a hundredth of what is there. */
    private static final double SHARE = 0.01;

    GrowthRule() {
        super(INFO);
    }

    @Override
    List<Outcome> look(ActivityFacts facts) {
        return of(facts.size(), size -> judge(size, facts));
    }

    private static Outcome judge(long size, ActivityFacts facts) {
        Growth growth = facts.growth();
        if (growth.room().isPresent()) {
            long left = growth.room().getAsLong() - size;
            double pace = Math.max(pace(growth.whole(facts.at(), size)), pace(growth.lastDay(facts.at(), size)));
            if (left <= 0 || left <= ENOUGH_DAYS * pace) {
                return full(size, left, pace);
            }
        }
        OptionalDouble before = growth.before(facts.at());
        return before.isPresent() ? compared(size, pace(before), facts) : first(size, facts);
    }

    private static double pace(OptionalDouble perDay) {
        return Math.max(0, perDay.orElse(0));
    }

    private static Outcome full(long size, long left, double pace) {
        String seen = left <= 0
                ? Words.bytes(size) + " are more than the room declared for it"
                : Words.bytes(size) + ", growing by " + Words.bytes((long) pace) + " a day: the room is used up in "
                        + Words.count((long) (left / pace), "day");
        return Outcome.failed(seen).expected("room for more than 30 days");
    }

    private static Outcome compared(long size, double before, ActivityFacts facts) {
        double now = pace(facts.growth().lastDay(facts.at(), size));
        String seen = Words.bytes(size) + ", grew by " + Words.bytes((long) now) + " in the last day, by "
                + Words.bytes((long) before) + " a day before";
        return now > TIMES * before && now > LITTLE && now > SHARE * size
                ? Outcome.failed(seen).expected("at most three times as much as before")
                : Outcome.passed(seen);
    }

    private static Outcome first(long size, ActivityFacts facts) {
        String since = facts.growth().since().orElse(facts.at()).toString();
        return Outcome.notApplicable(Words.bytes(size) + ", looked at since " + since
                + ": growth is judged after two days"
                + (facts.growth().room().isPresent() ? "; the room declared lasts so far" : ""));
    }
}
