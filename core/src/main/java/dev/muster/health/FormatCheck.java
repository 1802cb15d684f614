package dev.muster.health;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Probe;

/**
 * A check that judges what it sees by the rules of its format.
 *
 * @param delegate looks and judges
 * @param format of what is captured
 * @param probe looks
 * @param <T> the facts
 */
record FormatCheck<T extends Record>(Check delegate, CaptureFormat<T> format, Probe<? extends T> probe)
        implements DelegatingCheck, Capturing {
    @Override
    public Capture capture(CheckContext context) throws Exception {
        return format.capture(probe.look(context));
    }
}
