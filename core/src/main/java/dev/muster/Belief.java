package dev.muster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to believe after the last answers of a check: derived from those answers and the belief before them, for each
 * rule and subject by itself. A pure function.
 *
 * <p>An answer that could not look confirms no recovery and clears no finding: what was failing stays failing until
 * something has looked again.
 */
final class Belief {
    private final Answer latest;
    private final Sights newest;
    private final List<Sights> newestFirst;
    private final Schedule schedule;
    private final boolean nothingSeen;

    private Belief(List<Judgement> before, Answer latest, List<Sights> newestFirst, Schedule schedule) {
        this.latest = latest;
        this.newest = newestFirst.get(0);
        this.newestFirst = newestFirst;
        this.schedule = schedule;
        this.nothingSeen = before.stream().allMatch(Judgement::inconclusive);
    }

    /**
     * {@return what is believed now}
     *
     * @param before what was believed; empty before the first answer, which is believed at once
     * @param newestFirst how the last answers looked, that of {@code latest} first
     */
    static List<Judgement> after(List<Judgement> before, Answer latest, List<Sights> newestFirst, Schedule schedule) {
        if (before.isEmpty()) {
            return latest.judgements();
        }
        return new Belief(before, latest, newestFirst, schedule).next(before);
    }

    private List<Judgement> next(List<Judgement> before) {
        Map<Sights.Key, List<Judgement>> was = grouped(before);
        Map<Sights.Key, List<Judgement>> is = grouped(latest.judgements());
        Set<Sights.Key> keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        List<Judgement> believed = new ArrayList<>();
        for (Sights.Key key : keys) {
            believed.addAll(decide(key, was.getOrDefault(key, List.of()), is.getOrDefault(key, List.of())));
        }
        return believed.isEmpty() ? latest.judgements() : List.copyOf(believed);
    }

    private List<Judgement> decide(Sights.Key key, List<Judgement> was, List<Judgement> is) {
        Sights.Sight now = newest.of(key);
        boolean good = now == Sights.Sight.GOOD;
        if (is.isEmpty() && latest.extent() == Answer.Extent.LATE) {
            return was;
        }
        return switch (before(was)) {
            case GOOD -> good || inARow(schedule.failures(), key, false) ? is : was;
            case BLIND -> !good || inARow(schedule.recoveries(), key, true) ? is : was;
            case BAD -> stillBad(key, now, was, is);
        };
    }

    private List<Judgement> stillBad(Sights.Key key, Sights.Sight now, List<Judgement> was, List<Judgement> is) {
        return switch (now) {
            case GOOD -> inARow(schedule.recoveries(), key, true) ? is : was;
            case BLIND -> both(was, is);
            case BAD -> is;
        };
    }

    /** What was never mentioned was good, unless nothing was seen at all. */
    private Sights.Sight before(List<Judgement> was) {
        return was.isEmpty() && nothingSeen ? Sights.Sight.BLIND : Sights.of(was);
    }

    /** What was failing stays so, and what cannot be seen now is said beside it. */
    private static List<Judgement> both(List<Judgement> was, List<Judgement> is) {
        List<Judgement> both = new ArrayList<>(was);
        both.removeIf(judgement -> !judgement.failed());
        both.addAll(is);
        return both;
    }

    private boolean inARow(int number, Sights.Key key, boolean good) {
        return newestFirst.size() >= number
                && newestFirst.stream().limit(number).allMatch(sights -> (sights.of(key) == Sights.Sight.GOOD) == good);
    }

    private static Map<Sights.Key, List<Judgement>> grouped(List<Judgement> judgements) {
        Map<Sights.Key, List<Judgement>> groups = new LinkedHashMap<>();
        for (Judgement judgement : judgements) {
            groups.computeIfAbsent(Sights.Key.of(judgement), key -> new ArrayList<>())
                    .add(judgement);
        }
        return groups;
    }
}
