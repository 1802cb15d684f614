package dev.muster.health;

import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;

/** A check at other times. */
record ScheduledCapturing(Capturing delegate, Schedule schedule) implements DelegatingCheck, Capturing {
    @Override
    public Capture capture(CheckContext context) throws Exception {
        return delegate.capture(context);
    }
}
