package dev.muster.evidence;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.OtherCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers each box of a checklist by the rules that it is bound to and by what people state, and tells what nobody should
 * find out later: a box that is ticked while its rule fails ({@code checklist.contradicted}, which refuses the start), one
 * that nobody answers, a statement that holds no longer, a signature for another version. Immutable, apart from {@link
 * #latest()}, and thread-safe; each method returns a changed copy.
 *
 * <p>Defaults: the version that runs is not known, every section is required, every rule that the checklist names has to
 * be there, asked after the other checks at the start and then every minute. A file is read anew each time; when it cannot
 * be read any more, or is broken, the check is inconclusive. Made by {@link EvidenceChecks#checklist(Path)}.
 */
public final class ChecklistCheck implements DelegatingCheck {
    private static final Schedule OFTEN = Schedule.every(Duration.ofMinutes(1));

    private final String id;
    private final ChecklistProbe probe;
    private final Check delegate;

    private ChecklistCheck(String id, ChecklistProbe probe) {
        this.id = id;
        this.probe = probe;
        this.delegate = Check.of(id, Scope.POSTURE, probe, ChecklistRules.ALL).scheduled(OFTEN);
    }

    static ChecklistCheck of(ChecklistSource source) {
        return new ChecklistCheck("evidence.checklist", ChecklistProbe.of(source));
    }

    /** {@return the look at the checklist} */
    @Override
    public Check delegate() {
        return delegate;
    }

    /** {@return true: it is asked after the others} */
    @Override
    public boolean judgesOthers() {
        return true;
    }

    /** {@return what is wrong with the checklist, and with what was said of it here} */
    @Override
    public List<String> problems(List<OtherCheck> others) {
        return probe.problems(others);
    }

    /**
     * {@return a copy of this id, for a service with several checklists; else {@code evidence.checklist}}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public ChecklistCheck named(String otherId) {
        return new ChecklistCheck(otherId, probe.with(probe.release()));
    }

    /**
     * {@return a copy that knows which version runs, such as {@code 1.4.2}}
     *
     * <p>If not called, statements and signatures for a version are inconclusive.
     *
     * @throws ConfigurationException if it holds anything but letters, digits, dots, dashes, underscores and plus signs
     */
    public ChecklistCheck release(String version) {
        if (!Values.isRelease(version)) {
            throw new ConfigurationException(
                    List.of("release(\"" + Shown.of(version) + "\") is no version: write such as 1.4.2"));
        }
        return new ChecklistCheck(id, probe.with(Optional.of(version)));
    }

    /**
     * {@return a copy in which nothing below these headings is a finding; further calls add more}
     *
     * @param headings in which {@code *} stands for any text; each has to match a heading
     */
    public ChecklistCheck optional(String... headings) {
        return new ChecklistCheck(id, probe.with(probe.optional().and(headings), probe.absent(), probe.known()));
    }

    /**
     * {@return a copy for a service that has nothing which these rules could look at: boxes that ask for them do not
     * apply; further calls add more}
     *
     * <p>So one checklist serves several services. Names of such rules are not looked over for slips.
     *
     * @param rules ids in which {@code *} stands for any text, such as {@code redis.*}; no registered check may have one
     */
    public ChecklistCheck without(String... rules) {
        return new ChecklistCheck(
                id, probe.with(probe.optional(), probe.absent().and(rules), probe.known()));
    }

    /**
     * {@return a copy that takes these rules for existing though no check of this service has them: boxes that ask for
     * them are open; further calls add more}
     *
     * <p>If not called, a rule that no registered check has is refused when the engine is built. Names of such rules are
     * not looked over for slips.
     *
     * @param rules ids in which {@code *} stands for any text
     */
    public ChecklistCheck known(String... rules) {
        return new ChecklistCheck(
                id, probe.with(probe.optional(), probe.absent(), probe.known().and(rules)));
    }

    /**
     * {@return how the checklist stood when this very check last looked; empty before, and while it cannot be read}
     *
     * <p>Runs nothing. For a page of the owner's own: show it to those alone who may see the findings, as {@link
     * dev.muster.health.HealthHandler#guarding} does. An engine that was built of another copy tells that copy.
     */
    public Optional<ChecklistReport> latest() {
        return Optional.ofNullable(probe.latest().get());
    }
}
