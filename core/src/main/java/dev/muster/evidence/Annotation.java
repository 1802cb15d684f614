package dev.muster.evidence;

import static java.util.stream.Collectors.joining;

import dev.muster.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one annotation. Whatever is not understood is a problem with its place and with what to write instead. */
final class Annotation {
    private static final String SIGN = "muster:";

    private final Comment comment;
    private final Place place;
    private final Problems problems;
    private final Values values;
    private final Map<String, Word> given = new LinkedHashMap<>();
    private final List<Word> rules = new ArrayList<>();

    private Annotation(Comment comment, int start, Problems problems) {
        this.comment = comment;
        this.place = comment.place(start);
        this.problems = problems;
        this.values = new Values(given, problems);
    }

    /** {@return what the comment says; empty where it is not meant for us, or says nothing that can be understood} */
    static Optional<Note> read(Comment comment, Problems problems) {
        String text = comment.text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (!text.startsWith(SIGN, start)) {
            misspelt(comment, text.substring(start), start, problems);
            return Optional.empty();
        }
        return new Annotation(comment, start, problems).note(start + SIGN.length());
    }

    /** A comment that begins nearly as an annotation does would otherwise be silent. */
    private static void misspelt(Comment comment, String text, int start, Problems problems) {
        String[] words = text.strip().split("\\s+", 3);
        String first = words[0];
        boolean near =
                first.endsWith(":") && NearestName.of(first, List.of(SIGN)).isPresent();
        boolean bare = (first.equals("muster")
                        || NearestName.of(first, List.of("muster")).isPresent())
                && words.length > 1
                && begins(words[1]);
        if (Math.abs(first.length() - SIGN.length()) <= 1 && (near || bare)) {
            problems.add(
                    comment.place(start), "an annotation begins with " + SIGN + " and not with " + Shown.of(first));
        }
    }

    private static boolean begins(String word) {
        return word.indexOf('=') > 0 || AnnotationForm.NAMES.contains(word);
    }

    private Optional<Note> note(int from) {
        int before = problems.count();
        List<Word> words = AnnotationWords.of(comment, from, problems);
        if (problems.count() > before) {
            return Optional.empty();
        }
        if (words.isEmpty()) {
            problems.add(place, "the annotation says nothing: write rule=, attested or not-applicable after " + SIGN);
            return Optional.empty();
        }
        AnnotationForm form = AnnotationForm.of(words.get(0));
        for (int i = form.named() ? 1 : 0; i < words.size(); i++) {
            take(form, words.get(i));
        }
        for (String key : form.required()) {
            if (!given.containsKey(key)) {
                problems.add(place, form.title() + " needs " + AnnotationForm.example(key));
            }
        }
        Note note = note(form);
        return problems.count() > before ? Optional.empty() : Optional.of(note);
    }

    private void take(AnnotationForm form, Word word) {
        if (word.bare()) {
            stray(form, word);
        } else if (!form.keys().contains(word.key())) {
            unknown(form, word);
        } else if (word.key().equals("rule")) {
            rules.add(word);
            given.put("rule", word);
        } else if (given.putIfAbsent(word.key(), word) != null) {
            problems.add(word.place(), word.key() + "= stands twice: keep one");
        }
    }

    private void stray(AnnotationForm form, Word word) {
        String instead = NearestName.of(word.value(), AnnotationForm.NAMES)
                .filter(name -> !form.named())
                .map(near -> "write " + near)
                .orElse("a value with blanks stands in quotation marks, several rules are joined by commas alone");
        problems.add(word.place(), Shown.of(word.value()) + " is not understood: " + instead);
    }

    private void unknown(AnnotationForm form, Word word) {
        String known = form.keys().stream().map(key -> key + "=").collect(joining(", "));
        String instead = NearestName.of(word.key(), form.keys())
                .map(near -> "write " + near + "=")
                .orElse("known here are " + known);
        problems.add(word.place(), "there is no key " + Shown.of(word.key()) + "=: " + instead);
    }

    private Note note(AnnotationForm form) {
        return switch (form) {
            case BOUND -> bound();
            case ATTESTED ->
                new Note.Attested(
                        place,
                        values.text("by"),
                        values.date("on"),
                        values.period("for"),
                        values.link("evidence"),
                        values.release("release"),
                        values.kind("kind"));
            case EXCUSED -> new Note.Excused(place, values.text("because"), values.text("by"), values.date("until"));
        };
    }

    private Note bound() {
        List<Note.Named> names = new ArrayList<>();
        for (Word word : rules) {
            for (String id : word.value().split(",", -1)) {
                names.add(new Note.Named(word.place(), id));
                if (!Values.isRule(id)) {
                    problems.add(
                            word.place(),
                            (id.isEmpty() ? "nothing" : Shown.of(id))
                                    + " is no rule id: write rule=config.debug-off, several joined by commas alone");
                }
            }
        }
        Optional<AttestedKind> kind = values.kind("kind");
        Optional<String> release = values.release("release");
        return new Note.Bound(place, names, kind, release);
    }
}
