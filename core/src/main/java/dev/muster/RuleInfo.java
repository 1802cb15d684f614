package dev.muster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is to be known about a rule without running it. Immutable; {@code with}-less setters return a changed copy.
 *
 * <p>Defaults: severity {@link Severity#ERROR}, everything else empty. A rule that ships in a catalogue fills all of
 * them; the test kit holds it to that.
 *
 * @param id the rule's name for ever: lower-case words joined by dots and dashes, at least two parts
 * @param title one line, under 80 characters
 * @param severity of a failure that names none itself
 * @param passes what has to be so for the rule to pass
 * @param fix what to do about a failure that names nothing better
 * @param notApplicable when the rule does not apply; empty when it always does
 * @param needs id of the rule that has to pass before this one means anything; empty when none
 * @param references where to read more: standards and vendor pages
 * @param tags words to select rules by
 */
public record RuleInfo(
        String id,
        String title,
        Severity severity,
        String passes,
        String fix,
        String notApplicable,
        String needs,
        List<URI> references,
        List<String> tags) {
    private static final int TITLE_LIMIT = 80;
    private static final int ID_LIMIT = 200;

    /**
     * Checks and copies; escapes what does not print on one line.
     *
     * @throws IllegalArgumentException if the id is malformed or the title is 80 characters or longer
     */
    public RuleInfo {
        requireId(id);
        Objects.requireNonNull(severity, "severity");
        title = Printable.escape(title);
        passes = Printable.escape(passes);
        fix = Printable.escape(fix);
        notApplicable = Printable.escape(notApplicable);
        Objects.requireNonNull(needs, "needs");
        if (title.length() >= TITLE_LIMIT) {
            throw new IllegalArgumentException("title of rule " + id + " is not under " + TITLE_LIMIT + " characters");
        }
        references = List.copyOf(references);
        tags = List.copyOf(tags);
    }

    /**
     * {@return a rule of this id, with the defaults}
     *
     * @param id lower-case words joined by dots and dashes, at least two parts, such as {@code http.hsts}
     * @throws IllegalArgumentException if the id is malformed
     */
    public static RuleInfo of(String id) {
        return new RuleInfo(id, "", Severity.ERROR, "", "", "", "", List.of(), List.of());
    }

    /** {@return a copy with this title, under 80 characters} */
    public RuleInfo title(String text) {
        return new RuleInfo(id, text, severity, passes, fix, notApplicable, needs, references, tags);
    }

    /** {@return a copy whose failures weigh this much by default} */
    public RuleInfo severity(Severity weight) {
        return new RuleInfo(id, title, weight, passes, fix, notApplicable, needs, references, tags);
    }

    /** {@return a copy that says what has to be so for the rule to pass} */
    public RuleInfo passes(String text) {
        return new RuleInfo(id, title, severity, text, fix, notApplicable, needs, references, tags);
    }

    /** {@return a copy that says what to do about a failure, with the very line to paste where there is one} */
    public RuleInfo fix(String text) {
        return new RuleInfo(id, title, severity, passes, text, notApplicable, needs, references, tags);
    }

    /** {@return a copy that says when the rule does not apply} */
    public RuleInfo notApplicable(String text) {
        return new RuleInfo(id, title, severity, passes, fix, text, needs, references, tags);
    }

    /** {@return a copy that is judged only where the rule of that id, earlier in the same check, did not fail} */
    public RuleInfo needs(String ruleId) {
        return new RuleInfo(id, title, severity, passes, fix, notApplicable, requireId(ruleId), references, tags);
    }

    /**
     * {@return a copy with one more place to read}
     *
     * @throws IllegalArgumentException if the text is not a URI
     */
    public RuleInfo reference(String uri) {
        return new RuleInfo(
                id, title, severity, passes, fix, notApplicable, needs, joined(references, URI.create(uri)), tags);
    }

    /** {@return a copy with one more word to select it by} */
    public RuleInfo tag(String word) {
        return new RuleInfo(id, title, severity, passes, fix, notApplicable, needs, references, joined(tags, word));
    }

    static String requireId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(malformed(id));
        }
        return id;
    }

    static boolean isId(String id) {
        return id.length() <= ID_LIMIT && id.indexOf('.') > 0 && isLetter(id.charAt(0)) && areWords(id);
    }

    /** Words of letters and digits, a dot or a dash between each two. Written out: no start of a host waits for a regex. */
    private static boolean areWords(String id) {
        boolean inWord = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean joint = c == '.' || c == '-';
            if (joint ? !inWord : !isLetter(c) && !isDigit(c)) {
                return false;
            }
            inWord = !joint;
        }
        return inWord;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static String malformed(String id) {
        return "id \"" + Printable.shorten(Printable.escape(id))
                + "\" is not two or more lower-case words joined by dots, such as http.hsts";
    }

    private static <T> List<T> joined(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
