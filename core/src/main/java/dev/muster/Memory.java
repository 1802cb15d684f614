package dev.muster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The last answers of a check, and what is believed after them. Guarded by the engine's lock. */
final class Memory {
    private final Schedule schedule;
    private final int depth;
    private final List<Sights> newestFirst = new ArrayList<>();

    private List<Judgement> believed = List.of();

    /** The very same as {@link #believed} where it says the same. */
    private List<Judgement> newest = List.of();

    private boolean wrong;

    Memory(Schedule schedule) {
        this.schedule = schedule;
        this.depth = Math.max(schedule.failures(), schedule.recoveries());
    }

    /**
     * Takes an answer in.
     *
     * @param repeats whether it is known to say what is believed
     * @return whether something else is believed now
     */
    boolean take(Answer answer, boolean repeats) {
        return take(answer, repeats, 1);
    }

    /** Takes an answer in as so many in a row that it is believed at once. */
    boolean insist(Answer answer) {
        return take(answer, false, depth);
    }

    private boolean take(Answer answer, boolean repeats, int times) {
        boolean same = repeats || answer.judgements().equals(believed);
        if (!repeats) {
            newest = same ? believed : answer.judgements();
        }
        boolean changed = (depth > 1 || !same) && ponder(answer, times);
        if (!repeats) {
            wrong = wrong(believed) || wrong(newest);
        }
        return changed;
    }

    private boolean ponder(Answer answer, int times) {
        Sights sights = Sights.of(answer);
        for (int i = 0; i < times; i++) {
            newestFirst.add(0, sights);
        }
        newestFirst
                .subList(Math.min(depth, newestFirst.size()), newestFirst.size())
                .clear();
        List<Judgement> next = Belief.after(believed, answer, newestFirst, schedule);
        if (next.equals(believed)) {
            return false;
        }
        believed = next;
        return true;
    }

    private static boolean wrong(List<Judgement> judgements) {
        for (int i = 0; i < judgements.size(); i++) {
            if (judgements.get(i).failed() || judgements.get(i).inconclusive()) {
                return true;
            }
        }
        return false;
    }

    List<Judgement> believed() {
        return believed;
    }

    /** {@return whether something failed or could not be seen, be it believed or only answered last} */
    boolean wrong() {
        return wrong;
    }

    /** {@return what the next answer will say if nothing has changed; empty where that is not known} */
    List<Judgement> expected() {
        return newest.equals(believed) ? believed : List.of();
    }

    /** {@return what was answered last and is not believed yet} */
    List<Judgement> unconfirmed() {
        if (newest.equals(believed)) {
            return List.of();
        }
        Set<Judgement> known = new HashSet<>(believed);
        return newest.stream().filter(judgement -> !known.contains(judgement)).toList();
    }
}
