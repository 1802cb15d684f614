package dev.muster.health;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.Schedule;

/**
 * A check whose look can be written down: what it saw is a file, which is judged again elsewhere with the same outcomes. The
 * facade of its module reads such a file: {@code DbChecks.captured(document)}.
 *
 * <p>Owner's expectations are in the document too; no secret is, neither one that the check has in hand nor, as far as can be
 * told, one that it saw. The rules of the audit have the check's own ids, so that waivers fit.
 *
 * <pre>{@code
 * if (check instanceof Capturing capturing) {
 *     Files.write(file, capturing.capture(context).toJson());
 * }
 * }</pre>
 *
 * <p>Made by {@link CaptureFormat#check}, or by a class of one's own, such as the {@link dev.muster.DelegatingCheck} of a module.
 */
public interface Capturing extends Check {
    /**
     * {@return what this check sees now, for a file or to be judged again; it looks anew, as a run does}
     *
     * <p>For use in a check of one's own, or in a tool, which has a context.
     *
     * @param context of the run: how long it may take, and what time it is
     * @throws CannotLookException if it cannot look, with a reason that may be shown
     * @throws Exception anything else that a run of it would throw
     */
    Capture capture(CheckContext context) throws Exception;

    /** {@return this check, asked at these times; it captures the same} */
    @Override
    default Capturing scheduled(Schedule schedule) {
        return new ScheduledCapturing(this, schedule);
    }
}
