package dev.muster.evidence;

import dev.muster.Redactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a checklist stood at one moment. Immutable and thread-safe. Every text is one line, without what does not print and
 * without the secrets that the engine knew; show it to those alone who may see the findings, too.
 */
public final class ChecklistReport {
    private final String name;
    private final Instant at;
    private final Optional<String> release;
    private final Coverage coverage;
    private final List<Box> boxes;
    private final List<SignOff> signOffs;
    private final List<Section> sections;
    private final List<String> remarks;
    private final String markdown;
    private final Redactor redactor;

    ChecklistReport(ReportMaker made) {
        this.name = made.text(made.name);
        this.at = made.at;
        this.release = made.release;
        this.coverage = made.answers.coverage();
        this.boxes = made.boxes();
        this.signOffs = made.signOffs();
        this.sections = made.sections();
        this.remarks = made.texts(made.checklist.remarks());
        this.markdown = made.checklist.markdown();
        this.redactor = made.redactor;
    }

    /**
     * A box.
     *
     * @param line where it stands, from 1
     * @param section the headings above it, the outermost first
     * @param text its words
     * @param ticked whether somebody ticked it by hand
     * @param standing how it is answered
     * @param why in a few words
     * @param voice who says so
     * @param rules that answer it, by annotation or by its words; may be empty
     * @param statement the kind of statement that is needed; empty for none
     * @param understood whether rules and statement were read from its words, and not from an annotation
     * @param required whether the owner requires it
     */
    public record Box(
            int line,
            List<String> section,
            String text,
            boolean ticked,
            Standing standing,
            String why,
            Voice voice,
            List<String> rules,
            String statement,
            boolean understood,
            boolean required) {
        /** Copies. */
        public Box {
            section = List.copyOf(section);
            rules = List.copyOf(rules);
        }
    }

    /**
     * A row of a table in which roles sign.
     *
     * @param line where it stands, from 1
     * @param section the headings above it, the outermost first
     * @param role who has to sign
     * @param standing attested, open, stale (signed for another version) or inconclusive
     * @param why in a few words
     * @param required whether the owner requires it
     */
    public record SignOff(
            int line, List<String> section, String role, Standing standing, String why, boolean required) {
        /** Copies. */
        public SignOff {
            section = List.copyOf(section);
        }
    }

    /**
     * The boxes below a heading, also those of its parts.
     *
     * @param path the headings, the outermost first; empty for all boxes
     * @param worst how the worst of them stands
     * @param counts how many stand how; what there is none of is left out
     */
    public record Section(List<String> path, Standing worst, Map<Standing, Integer> counts) {
        /** Copies. */
        public Section {
            path = List.copyOf(path);
            counts = Map.copyOf(counts);
        }
    }

    /** {@return the file, or what else the checklist was read from} */
    public String name() {
        return name;
    }

    /** {@return when this was found} */
    public Instant at() {
        return at;
    }

    /** {@return the version that runs; empty where nobody said} */
    public Optional<String> release() {
        return release;
    }

    /** {@return how much is answered, and by what} */
    public Coverage coverage() {
        return coverage;
    }

    /** {@return every box, in the order of the file} */
    public List<Box> boxes() {
        return boxes;
    }

    /** {@return every row to sign in, in the order of the file} */
    public List<SignOff> signOffs() {
        return signOffs;
    }

    /** {@return every section, the whole file first, the outermost before their parts} */
    public List<Section> sections() {
        return sections;
    }

    /** {@return what looks like a box and is none to a reader of Markdown, each with its line} */
    public List<String> remarks() {
        return remarks;
    }

    /** {@return the panel: the coverage, and below their headings the boxes that somebody has to do something about} */
    public String toText() {
        return new ReportText(this).render();
    }

    /**
     * {@return the report as a JSON document, in UTF-8}
     *
     * <pre>{@code
     * {"checklist": "CHECKLIST.md", "time": "2026-11-21T22:00:00Z", "release": "1.4.2",
     *  "coverage": {"text": "2 of 3 answered: ...", "boxes": 3, "answered": 2, "byRules": 1, "attested": 1,
     *               "standings": {"PASSES": 1, "ATTESTED": 1, "OPEN": 1}},
     *  "sections": [{"path": ["Security"], "worst": "OPEN", "standings": {...}}],
     *  "boxes": [{"line": 3, "section": ["Security"], "text": "DEBUG is off", "ticked": true, "required": true,
     *             "standing": "PASSES", "voice": "RULES", "why": "...", "rules": ["config.debug-off"],
     *             "statement": "doc-current", "understood": true}],
     *  "signOffs": [{"line": 9, "section": [], "role": "QA", "required": true, "standing": "OPEN", "why": "..."}],
     *  "remarks": ["line 12: ..."]}
     * }</pre>
     *
     * <p>What is not known, {@code release} and {@code statement}, is left out. The whole file is the section of the empty
     * path.
     */
    public byte[] toJson() {
        return ReportJson.of(this);
    }

    /** {@return the checklist's own Markdown with each answer behind its box; no box is ticked, none is cleared} */
    public String toMarkdown() {
        return redactor.redact(Rendering.of(markdown, this));
    }

    /** {@return name and coverage} */
    @Override
    public String toString() {
        return name + ": " + coverage;
    }
}
