package dev.muster.config;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.Redactor;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.time.Duration;
import java.util.List;

/** A check that is asked at the start and every hour, because mounted secrets rotate while the service runs. */
class HourlyCheck implements Check {
    private final Check check;

    HourlyCheck(Check check) {
        this.check = check;
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

    /** {@return at the start and every hour} */
    @Override
    public final Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
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
