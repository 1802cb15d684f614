package dev.muster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Accepts a known finding for a time: it stays visible and has no consequence. Immutable; each method returns a changed
 * copy. A waiver without reason, owner or last day is refused when the engine is built; one that has expired, or
 * matches nothing, becomes a finding itself.
 */
public final class Waiver {
    private final String rule;
    private final String subject;
    private final String reason;
    private final String owner;
    private final LocalDate until;
    private final String place;

    private Waiver(String rule, String subject, String reason, String owner, LocalDate until, String place) {
        this.rule = rule;
        this.subject = subject;
        this.reason = reason;
        this.owner = owner;
        this.until = until;
        this.place = place;
    }

    /** {@return a waiver of this rule, about every subject until {@link #at(String)} says which} */
    public static Waiver of(String ruleId) {
        return new Waiver(Printable.escape(ruleId), "*", "", "", LocalDate.MIN, "");
    }

    /**
     * {@return the waivers that are written down in a file, in its order}
     *
     * <p>One key a line, and an empty line between two waivers; what begins with {@code #} is a comment:
     *
     * <pre>
     * rule: tls.proto.legacy
     * at: legacy-gw:443
     * because: OPS-412: gateway retires
     * owner: payments
     * until: 2027-03-31
     * </pre>
     *
     * <p>{@code at} may be left out, for all subjects. A file without waivers is one.
     *
     * @param file regular, UTF-8 and at most 4 MiB
     * @throws ConfigurationException if it cannot be read, or naming everything that is wrong in it, with its line
     */
    public static List<Waiver> read(Path file) {
        return WaiverFile.read(file);
    }

    /** {@return a copy about the subjects of this pattern, in which {@code *} stands for any text} */
    public Waiver at(String subjectPattern) {
        return new Waiver(rule, Printable.escape(subjectPattern), reason, owner, until, place);
    }

    /** {@return a copy with the reason why the finding is accepted} */
    public Waiver because(String why) {
        return new Waiver(rule, subject, Printable.escape(why), owner, until, place);
    }

    /** {@return a copy with the person or team that answers for it} */
    public Waiver owner(String who) {
        return new Waiver(rule, subject, reason, Printable.escape(who), until, place);
    }

    /** {@return a copy that ends with this day, by the clock's time zone} */
    public Waiver until(LocalDate lastDay) {
        return new Waiver(rule, subject, reason, owner, Objects.requireNonNull(lastDay, "lastDay"), place);
    }

    /** {@return id of the rule} */
    public String rule() {
        return rule;
    }

    /** {@return pattern of the subjects; {@code *} for all} */
    public String subject() {
        return subject;
    }

    /** {@return why; empty when not said} */
    public String reason() {
        return reason;
    }

    /** {@return who answers for it; empty when not said} */
    public String owner() {
        return owner;
    }

    /** {@return the last day; {@link LocalDate#MIN} when not said} */
    public LocalDate until() {
        return until;
    }

    /** {@return the file and line that it was {@linkplain #read(Path) read} from; empty when it was not} */
    public String place() {
        return place;
    }

    Waiver from(String fileAndLine) {
        return new Waiver(rule, subject, reason, owner, until, fileAndLine);
    }

    boolean matches(Judgement judgement) {
        return judgement.rule().id().equals(rule)
                && Glob.matches(subject, judgement.outcome().subject());
    }

    /** A copy to show. It need not match what the original does. */
    Waiver redacted(Redactor redactor) {
        return new Waiver(
                rule, redactor.redact(subject), redactor.redact(reason), redactor.redact(owner), until, place);
    }

    boolean expiredOn(LocalDate day) {
        return day.isAfter(until);
    }

    /** {@return rule, subject, last day and reason on one line} */
    @Override
    public String toString() {
        return rule + (subject.equals("*") ? "" : " at " + subject) + " until " + until + " (" + reason + ", " + owner
                + ")";
    }
}
