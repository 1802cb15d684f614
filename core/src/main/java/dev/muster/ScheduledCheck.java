package dev.muster;

import java.util.Objects;

/** A check with a schedule of its own. */
record ScheduledCheck(Check delegate, Schedule schedule) implements DelegatingCheck {
    ScheduledCheck {
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(schedule, "schedule");
    }
}
