package dev.muster.config;

import java.util.List;
import java.util.regex.Pattern;

/** Values that somebody or something should have filled in: {@code ${SECRET}}, {@code <secret>}, {@code {{ secret }}}. */
final class Templates {

    /** One class of characters between two marks: no pattern can backtrack. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\$\\{[^{}]*}"),
            Pattern.compile("#\\{[^{}]*}"),
            Pattern.compile("\\$\\([^()]*\\)"),
            Pattern.compile("\\{\\{[^{}]*}}"),
            Pattern.compile("<<?[\\w .:,-]*>>?"),
            Pattern.compile("\\[[\\w .:,-]*]"),
            Pattern.compile("%(?:[A-Z_.-]+|[a-z_.-]+)%"),
            Pattern.compile("@(?:[A-Z_.-]+|[a-z_.-]+)@"),
            Pattern.compile("\\$[A-Z][A-Z_0-9]*"));

    private static final int LONGEST = 1_000;

    private Templates() {}

    static boolean unfilled(String value) {
        return value.length() <= LONGEST
                && FORMS.stream().anyMatch(form -> form.matcher(value).matches());
    }
}
