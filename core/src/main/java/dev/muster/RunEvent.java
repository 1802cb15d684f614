package dev.muster;

import java.util.List;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * What flight recordings see of a run. A machine without the module {@code jdk.jfr} has none. The event's own class is not
 * loaded before something records: making it known to the recorder takes longer than a whole start.
 */
interface RunEvent {
    /** {@return an event that has begun, or one that does nothing} */
    static RunEvent begin() {
        return Recorder.PRESENT && FlightRecorder.isInitialized() ? Recorder.begin() : Recorder.NONE;
    }

    /** Ends the event. */
    void end(String check, List<Judgement> judgements);

    /** Decides once whether there is anything to record to. */
    final class Recorder {
        static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.jfr").isPresent();
        static final RunEvent NONE = new None();

        private Recorder() {}

        static RunEvent begin() {
            CheckRun event = new CheckRun();
            if (!event.isEnabled()) {
                return NONE;
            }
            event.begin();
            return event;
        }
    }

    /** Where nobody records. */
    final class None implements RunEvent {
        @Override
        public void end(String check, List<Judgement> judgements) {
            // nobody looks
        }
    }

    /** The event as recordings show it: {@code dev.muster.CheckRun}. */
    @Name("dev.muster.CheckRun")
    @Label("Check Run")
    @Category("Muster")
    @Description("One run of a production self-check")
    @StackTrace(false)
    final class CheckRun extends Event implements RunEvent {
        @Label("Check")
        String check = "";

        @Label("Failed Rules")
        int failed;

        @Label("Inconclusive Rules")
        int inconclusive;

        @Override
        public void end(String id, List<Judgement> judgements) {
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
