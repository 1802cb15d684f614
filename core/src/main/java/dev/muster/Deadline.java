package dev.muster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of the start's time. Where there are checks that judge the others, the last of it is theirs.
 *
 * @param limit when it rings
 * @param judgesToo whether those that judge the others are waited for no longer either
 */
record Deadline(Engine engine, Duration limit, boolean judgesToo) implements Runnable {
    private static final Duration MOST_KEPT = Duration.ofSeconds(1);
    private static final int PARTS = 10;

    /** {@return what to cancel when the start is over before} */
    static List<Time.Alarm> set(Engine engine, Duration limit) {
        List<Time.Alarm> alarms = new ArrayList<>(2);
        if (engine.hasJudges()) {
            Duration part = limit.dividedBy(PARTS);
            Duration kept = part.compareTo(MOST_KEPT) < 0 ? part : MOST_KEPT;
            alarms.add(new Deadline(engine, limit.minus(kept), false).set());
        }
        alarms.add(new Deadline(engine, limit, true).set());
        return alarms;
    }

    private Time.Alarm set() {
        return engine.time().after(limit, this);
    }

    @Override
    public void run() {
        engine.giveUp(judgesToo, "no answer within the start's " + limit.toMillis() + " ms");
    }
}
