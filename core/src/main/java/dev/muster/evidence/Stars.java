package dev.muster.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns in which a star stands for any text. */
record Stars(List<String> patterns, List<Pattern> compiled) {
    static final Stars NONE = of();

    static Stars of(String... patterns) {
        return new Stars(
                List.of(patterns), Arrays.stream(patterns).map(Stars::compiled).toList());
    }

    Stars and(String... more) {
        List<String> all = new ArrayList<>(patterns);
        all.addAll(List.of(more));
        return of(all.toArray(String[]::new));
    }

    boolean match(String text) {
        return compiled.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    /** {@return the patterns that match none of these} */
    List<String> unmatched(Collection<String> texts) {
        List<String> unmatched = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = compiled.get(i);
            if (texts.stream().noneMatch(text -> pattern.matcher(text).matches())) {
                unmatched.add(patterns.get(i));
            }
        }
        return unmatched;
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
