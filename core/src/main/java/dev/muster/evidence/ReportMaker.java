package dev.muster.evidence;

import dev.muster.Outcome;
import dev.muster.Redactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what was answered fit to be kept and shown. */
final class ReportMaker {
    private static final int LONGEST = 1_000;

    final String name;
    final Instant at;
    final Optional<String> release;
    final Checklist checklist;
    final Answers answers;
    final Redactor redactor;
    private final Stars optional;

    ReportMaker(
            String name,
            Instant at,
            Optional<String> release,
            Checklist checklist,
            Answers answers,
            Redactor redactor,
            Stars optional) {
        this.name = name;
        this.at = at;
        this.release = release;
        this.checklist = checklist;
        this.answers = answers;
        this.redactor = redactor;
        this.optional = optional;
    }

    /** {@return the text as an outcome would hold it: masked, escaped and not too long} */
    String text(String text) {
        String shown = Outcome.inconclusive(redactor.redact(text)).reason();
        if (shown.length() <= LONGEST) {
            return shown;
        }
        int end = Character.isHighSurrogate(shown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return shown.substring(0, end) + "...";
    }

    List<String> texts(List<String> all) {
        return all.stream().map(this::text).toList();
    }

    List<ChecklistReport.Box> boxes() {
        List<ChecklistReport.Box> boxes = new ArrayList<>(answers.boxes().size());
        for (Answers.Answered box : answers.boxes()) {
            boxes.add(box(box));
        }
        return List.copyOf(boxes);
    }

    private ChecklistReport.Box box(Answers.Answered box) {
        Item item = box.item();
        return new ChecklistReport.Box(
                item.line(),
                texts(item.path()),
                text(item.text()),
                item.ticked(),
                box.reply().standing(),
                text(box.reply().why()),
                box.reply().voice(),
                box.binding().rules(),
                box.binding().kind().map(AttestedKind::id).orElse(""),
                box.binding().understood(),
                required(item.path()));
    }

    List<ChecklistReport.SignOff> signOffs() {
        return answers.signatures().stream()
                .map(row -> new ChecklistReport.SignOff(
                        row.signature().line(),
                        texts(row.table().path()),
                        text(row.signature().role()),
                        row.reply().standing(),
                        text(row.reply().why()),
                        required(row.table().path())))
                .toList();
    }

    List<ChecklistReport.Section> sections() {
        List<ChecklistReport.Section> sections = new ArrayList<>();
        for (Map.Entry<List<String>, Map<Standing, Integer>> section :
                answers.sections().entrySet()) {
            Standing worst = section.getValue().keySet().stream().reduce(Standing.NOT_APPLICABLE, Standing::worst);
            sections.add(new ChecklistReport.Section(texts(section.getKey()), worst, section.getValue()));
        }
        return List.copyOf(sections);
    }

    private boolean required(List<String> path) {
        return path.stream().noneMatch(optional::match);
    }
}
