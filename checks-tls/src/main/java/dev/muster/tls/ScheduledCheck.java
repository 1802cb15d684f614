package dev.muster.tls;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.Redactor;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.util.List;

/** A check with a schedule of its own. */
class ScheduledCheck implements Check {
    private final Check check;
    private final Schedule schedule;

    ScheduledCheck(Check check, Schedule schedule) {
        this.check = check;
        this.schedule = schedule;
    }

    @Override
    public final String id() {
        return check.id();
    }

    @Override
    public final Scope scope() {
        return check.scope();
    }

    @Override
    public final List<RuleInfo> rules() {
        return check.rules();
    }

    @Override
    public final Schedule schedule() {
        return schedule;
    }

    @Override
    public final Redactor redactor() {
        return check.redactor();
    }

    @Override
    public final CheckResult run(CheckContext context) throws Exception {
        return check.run(context);
    }
}
