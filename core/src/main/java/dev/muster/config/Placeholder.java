package dev.muster.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises a value that somebody was to replace and did not. */
final class Placeholder {
    private static final int LONGEST = 4_096;

    private static final Set<String> WORDS = Set.of(
            "changeme",
            "changethis",
            "changeit",
            "replaceme",
            "replacethis",
            "fillmein",
            "fillin",
            "todo",
            "fixme",
            "tbd",
            "tba",
            "placeholder",
            "example",
            "sample",
            "dummy",
            "insertkeyhere",
            "secretkeyhere",
            "tobeset",
            "tobedefined",
            "notset",
            "unset",
            "none",
            "null",
            "nil",
            "undefined",
            "na",
            "secretgoeshere");

    private record Sign(Pattern pattern, String what) {}

    private static final List<Sign> WHOLE = List.of(
            sign("^\\$[A-Z_][A-Z0-9_]*$|^%[A-Za-z_]\\w*%$|^__[A-Z0-9_]+__$", "a variable that was not expanded"),
            sign("^@[a-z][a-z.-]+@$", "a variable that was not expanded"),
            sign("(?i)^(change|replace)[-_ ]?(me|this|it)\\b|^(change|replace)me", "a placeholder"),
            sign("(?i)^(todo|fixme|tbd)\\b", "a placeholder"),
            sign("(?i)^(your|my|insert|enter|put|add)[-_ ].*[-_ ]here$", "a placeholder"),
            sign("(?i)^your[-_ ][a-z_ -]+$", "a placeholder"),
            sign("(?i)^(x[x-]*x{2}[x-]*|\\.{2,}|\\*{3,}|-{3,}|\\?{2,})$", "a placeholder"),
            sign("(?i)(^|[/@.,=\\s])example\\.(com|org|net|edu)($|[/:?#,;\\s])", "a host kept for examples, RFC 2606"));

    /** May stand inside a URL or a sentence. In a random key they stand by chance. */
    private static final List<Sign> INSIDE = List.of(
            sign("<[A-Za-z]{2,}[A-Za-z0-9 _.-]*>", "a placeholder in angle brackets"),
            sign("\\$\\{[^}]*\\}|\\{\\{.*\\}\\}|\\$\\([^)]*\\)|#\\{[^}]*\\}", "a variable that was not expanded"));

    private Placeholder() {}

    /** {@return what kind of placeholder it is or holds, in words that do not quote it} */
    static Optional<String> in(String value) {
        String text = head(value);
        return whole(value).or(() -> first(INSIDE, sign -> sign.matcher(text).find()));
    }

    /** {@return what kind of placeholder the whole value is} */
    static Optional<String> whole(String value) {
        String text = head(value);
        if (WORDS.contains(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))) {
            return Optional.of("a placeholder");
        }
        return first(WHOLE, sign -> sign.matcher(text).find())
                .or(() -> first(INSIDE, sign -> sign.matcher(text).matches()));
    }

    private static Optional<String> first(List<Sign> signs, Predicate<Pattern> seen) {
        return signs.stream()
                .filter(sign -> seen.test(sign.pattern()))
                .map(Sign::what)
                .findFirst();
    }

    private static String head(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static Sign sign(String pattern, String what) {
        return new Sign(Pattern.compile(pattern), what);
    }
}
