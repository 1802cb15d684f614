package dev.muster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The end of the start's time. Where there are checks that judge the others, the last of it is theirs. */
final class Deadline {
    private static final Duration MOST_KEPT = Duration.ofSeconds(1);
    private static final int PARTS = 10;

    private final Engine engine;
    private final List<Time.Alarm> alarms = new ArrayList<>(2);

    Deadline(Engine engine, Duration limit) {
        this.engine = engine;
        if (engine.hasJudges()) {
            Duration part = limit.dividedBy(PARTS);
            Duration kept = part.compareTo(MOST_KEPT) < 0 ? part : MOST_KEPT;
            giveUpAfter(limit.minus(kept), false);
        }
        giveUpAfter(limit, true);
    }

    private void giveUpAfter(Duration limit, boolean judgesToo) {
        alarms.add(engine.time().after(limit, new Runnable() {
            @Override
            public void run() {
                engine.giveUp(judgesToo, "no answer within the start's " + limit.toMillis() + " ms");
            }
        }));
    }

    void cancel() {
        for (Time.Alarm alarm : alarms) {
            alarm.cancel();
        }
    }
}
