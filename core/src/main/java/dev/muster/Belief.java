package dev.muster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to believe after the last answers of a check: derived from those answers and the belief before them, for each
 * rule and subject by itself. A pure function.
 *
 * <p>An answer that could not look confirms no recovery and clears no finding: what was failing stays failing until
 * something has looked again.
 */
final class Belief {
    private enum Sight {
        GOOD,
        BAD,
        BLIND
    }

    private record Key(String rule, String subject) {
        static Key of(Judgement judgement) {
            return new Key(judgement.rule().id(), judgement.outcome().subject());
        }
    }

    private final List<Judgement> before;
    private final List<CheckResult> newestFirst;
    private final Schedule schedule;

    private Belief(List<Judgement> before, List<CheckResult> newestFirst, Schedule schedule) {
        this.before = before;
        this.newestFirst = newestFirst;
        this.schedule = schedule;
    }

    /**
     * {@return what is believed now}
     *
     * @param before what was believed; empty before the first answer
     * @param newestFirst the last answers, at least one
     */
    static List<Judgement> after(List<Judgement> before, List<CheckResult> newestFirst, Schedule schedule) {
        List<Judgement> latest = newestFirst.get(0).judgements();
        if (before.isEmpty() || latest.equals(before)) {
            return latest;
        }
        return new Belief(before, newestFirst, schedule).next(latest);
    }

    private List<Judgement> next(List<Judgement> latest) {
        Map<Key, Judgement> was = index(before);
        Map<Key, Judgement> is = index(latest);
        Set<Key> keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        List<Judgement> believed = new ArrayList<>();
        for (Key key : keys) {
            decide(key, was.get(key), is.get(key), believed);
        }
        return believed.isEmpty() ? latest : believed;
    }

    private void decide(Key key, @Nullable Judgement was, @Nullable Judgement is, List<Judgement> believed) {
        Sight now = sight(newestFirst.get(0), key);
        boolean wasGood = was == null || sight(was) == Sight.GOOD;
        if (now == Sight.GOOD) {
            add(believed, wasGood || inARow(schedule.recoveries(), key, true) ? is : was);
        } else if (wasGood) {
            add(believed, inARow(schedule.failures(), key, false) ? is : was);
        } else if (now == Sight.BLIND && was != null && was.failed()) {
            believed.add(was);
            add(believed, is);
        } else {
            add(believed, is == null ? was : is);
        }
    }

    private static void add(List<Judgement> believed, @Nullable Judgement judgement) {
        if (judgement != null) {
            believed.add(judgement);
        }
    }

    private boolean inARow(int number, Key key, boolean good) {
        if (newestFirst.size() < number) {
            return false;
        }
        return newestFirst.stream().limit(number).allMatch(result -> (sight(result, key) == Sight.GOOD) == good);
    }

    private static Sight sight(CheckResult result, Key key) {
        boolean blind = true;
        for (Judgement judgement : result.judgements()) {
            if (Key.of(judgement).equals(key)) {
                return sight(judgement);
            }
            blind &= judgement.inconclusive();
        }
        return blind ? Sight.BLIND : Sight.GOOD;
    }

    private static Sight sight(Judgement judgement) {
        if (judgement.failed()) {
            return Sight.BAD;
        }
        return judgement.inconclusive() ? Sight.BLIND : Sight.GOOD;
    }

    /** By rule and subject; of two judgements under one key the failure counts. */
    private static Map<Key, Judgement> index(List<Judgement> judgements) {
        Map<Key, Judgement> index = new LinkedHashMap<>();
        for (Judgement judgement : judgements) {
            index.merge(Key.of(judgement), judgement, (one, other) -> one.failed() ? one : other);
        }
        return index;
    }
}
