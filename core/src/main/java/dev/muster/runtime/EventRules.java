package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The rules about what is logged at WARN and ERROR. */
final class EventRules {
    static final List<Rule<EventFacts>> ALL = List.of(
            new EventRule(EventRule.FATAL, EventRules::fatal),
            new EventRule(EventRule.RATE, EventRules::rates),
            new EventRule(EventRule.UNUSUAL, EventRules::usual));

    private static final int TIMES = 3;

    /** Three times next to nothing is next to nothing. */
    private static final int FEW = 20;

    private static final double HOUR = 3_600_000;
    private static final double MINUTE = 60_000;

    private EventRules() {}

    private static List<Outcome> fatal(EventFacts facts) {
        if (facts.fatal().isEmpty()) {
            return List.of(Outcome.passed("none in the last hour"));
        }
        List<String> seen = facts.fatal().stream()
                .map(each -> each.type().substring(each.type().lastIndexOf('.') + 1) + " by " + each.logger() + " at "
                        + each.at())
                .toList();
        return List.of(Outcome.failed(Words.some(seen)).expected("none"));
    }

    private static List<Outcome> rates(EventFacts facts) {
        if (facts.limits().isEmpty()) {
            return List.of(Outcome.notApplicable("the owner declares no limit"));
        }
        return new TreeMap<>(facts.limits())
                .entrySet().stream()
                        .map(limit ->
                                rate(limit.getKey(), limit.getValue(), facts).at(limit.getKey()))
                        .toList();
    }

    private static Outcome rate(String name, long limit, EventFacts facts) {
        OptionalLong count = facts.counted(name);
        if (count.isEmpty()) {
            return Outcome.notApplicable("the first minute is not over since it is counted");
        }
        double rate = count.getAsLong() * MINUTE / facts.span().toMillis();
        String seen = rounded(rate) + " a minute";
        return rate <= limit
                ? Outcome.passed(seen)
                : Outcome.failed(seen + loudest(facts)).expected(limit + " a minute at most");
    }

    private static List<Outcome> usual(EventFacts facts) {
        if (facts.usual().isEmpty()) {
            return List.of(Outcome.notApplicable("nothing is known yet of what is usual at this hour"));
        }
        Map<String, Double> all = new TreeMap<>(facts.usual());
        return all.entrySet().stream()
                .map(usual -> usual(usual.getKey(), usual.getValue(), facts).at(usual.getKey()))
                .toList();
    }

    private static Outcome usual(String name, double usual, EventFacts facts) {
        OptionalLong count = facts.counted(name);
        if (count.isEmpty()) {
            return Outcome.notApplicable("the first minute is not over since it is counted");
        }
        double rate = count.getAsLong() * HOUR / facts.span().toMillis();
        String seen = count.getAsLong() + " in " + Words.span(facts.span()) + ", which is " + rounded(rate)
                + " an hour; " + rounded(usual) + " is usual";
        return count.getAsLong() < FEW || rate <= TIMES * usual
                ? Outcome.passed(seen)
                : Outcome.failed(seen + loudest(facts)).expected("at most three times what is usual");
    }

    private static String loudest(EventFacts facts) {
        return facts.loudest().isEmpty() ? "" : "; most by " + Words.all(facts.loudest());
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }
}
