package dev.muster;

import java.util.List;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * What flight recordings see of a run. A machine without the module {@code jdk.jfr} has none. The event's own class is not
 * loaded before something records: making it known to the recorder takes longer than a whole start.
 */
final class RunEvent {
    private static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private RunEvent() {}

    /** {@return an event that has begun; null where nothing records} */
    static @Nullable CheckRun begin() {
        return PRESENT && FlightRecorder.isInitialized() ? CheckRun.begun() : null;
    }

    /** The event as recordings show it: {@code dev.muster.CheckRun}. */
    @Name("dev.muster.CheckRun")
    @Label("Check Run")
    @Category("Muster")
    @Description("One run of a production self-check")
    @StackTrace(false)
    static final class CheckRun extends Event {
        @Label("Check")
        String check = "";

        @Label("Failed Rules")
        int failed;

        @Label("Inconclusive Rules")
        int inconclusive;

        private static @Nullable CheckRun begun() {
            CheckRun event = new CheckRun();
            if (!event.isEnabled()) {
                return null;
            }
            event.begin();
            return event;
        }

        void end(String id, List<Judgement> judgements) {
            end();
            if (shouldCommit()) {
                check = id;
                for (Judgement judgement : judgements) {
                    failed += judgement.failed() ? 1 : 0;
                    inconclusive += judgement.inconclusive() ? 1 : 0;
                }
                commit();
            }
        }
    }
}
