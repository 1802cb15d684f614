package dev.muster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each subject of each rule looked in one answer. Where a subject is judged twice, the worse counts. */
final class Sights {
    /** Ordered: a later constant is worse. */
    enum Sight {
        GOOD,
        BLIND,
        BAD
    }

    record Key(String rule, String subject) {
        static Key of(Judgement judgement) {
            return new Key(judgement.rule().id(), judgement.outcome().subject());
        }
    }

    private final Map<Key, Sight> seen = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> seeing = new HashSet<>();
    private final Set<String> blind = new HashSet<>();
    private final Answer answer;
    private boolean indexed;

    private Sights(Answer answer) {
        this.answer = answer;
    }

    static Sights of(Answer answer) {
        return new Sights(answer);
    }

    /** Only once it is asked: most answers say what the one before said, and nobody does. */
    private void index() {
        if (!indexed) {
            answer.judgements().forEach(this::add);
            indexed = true;
        }
    }

    private void add(Judgement judgement) {
        String rule = judgement.rule().id();
        Sight sight = of(judgement);
        seen.merge(Key.of(judgement), sight, Sights::worse);
        mentioned.add(rule);
        if (sight != Sight.BLIND) {
            seeing.add(rule);
        } else if (judgement.outcome().subject().isEmpty()) {
            blind.add(rule);
        }
    }

    /** {@return how this subject of this rule looked, also if the answer does not mention it} */
    Sight of(Key key) {
        index();
        Sight sight = seen.get(key);
        if (sight != null) {
            return sight;
        }
        return answer.extent() == Answer.Extent.WHOLE && looked(key.rule()) ? Sight.GOOD : Sight.BLIND;
    }

    /** A rule that was blind as a whole, or about every subject it named, has not seen what it does not name. */
    private boolean looked(String rule) {
        if (blind.contains(rule)) {
            return false;
        }
        return mentioned.contains(rule) ? seeing.contains(rule) : !seeing.isEmpty();
    }

    static Sight of(List<Judgement> judgements) {
        return judgements.stream().map(Sights::of).reduce(Sight.GOOD, Sights::worse);
    }

    private static Sight of(Judgement judgement) {
        if (judgement.failed()) {
            return Sight.BAD;
        }
        return judgement.inconclusive() ? Sight.BLIND : Sight.GOOD;
    }

    private static Sight worse(Sight one, Sight other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
