package dev.muster.evidence;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.OtherCheck;
import dev.muster.Probe;
import dev.muster.Redactor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the checklist and what is believed of the other checks, and keeps the answers for those who ask. Days are those of
 * UTC.
 *
 * @param source of the checklist
 * @param release the version that runs; empty where nobody said
 * @param optional patterns of headings below which nothing is required
 * @param absent patterns of rules that have nothing to look at
 * @param known patterns of rules that need not be there
 * @param latest what came of the last look; null where it could not read the checklist
 */
record ChecklistProbe(
        ChecklistSource source,
        Optional<String> release,
        Stars optional,
        Stars absent,
        Stars known,
        AtomicReference<@Nullable ChecklistReport> latest)
        implements Probe<ChecklistReport> {

    /** {@return a look at that source of which nothing is known yet} */
    static ChecklistProbe of(ChecklistSource source) {
        return new ChecklistProbe(
                source, Optional.empty(), Stars.NONE, Stars.NONE, Stars.NONE, new AtomicReference<>());
    }

    ChecklistProbe with(Optional<String> version) {
        return new ChecklistProbe(source, version, optional, absent, known, new AtomicReference<>());
    }

    ChecklistProbe with(Stars notRequired, Stars notThere, Stars alsoKnown) {
        return new ChecklistProbe(source, release, notRequired, notThere, alsoKnown, new AtomicReference<>());
    }

    @Override
    public ChecklistReport look(CheckContext context) throws CannotLookException {
        List<OtherCheck> others = context.others();
        Checklist checklist;
        try {
            checklist = readable(rules(others));
        } catch (ConfigurationException e) {
            latest.set(null);
            int more = e.problems().size() - 1;
            String first = e.problems().get(0);
            throw new CannotLookException(
                    context.redactor().redact(more > 0 ? first + "; and " + more + " more problems" : first));
        }
        ChecklistReport report = report(checklist, others, context);
        latest.set(report);
        return report;
    }

    private ChecklistReport report(Checklist checklist, List<OtherCheck> others, CheckContext context) {
        LocalDate today = LocalDate.ofInstant(context.now(), ZoneOffset.UTC);
        Answers answers = Answers.of(checklist, new RuleReply(others, absent), today, release);
        Redactor redactor = context.redactor();
        return new ChecklistReport(
                new ReportMaker(source.name(), context.now(), release, checklist, answers, redactor, optional));
    }

    private Checklist readable(Set<String> rules) {
        Checklist checklist = source.now();
        List<String> problems = new Look(rules, absent.and(known.patterns().toArray(String[]::new)))
                .problems(checklist).stream().map(this::inFile).toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        if (checklist.items().isEmpty()) {
            throw new ConfigurationException(
                    List.of(source.name() + " holds no box: a checklist of nothing would always be green"));
        }
        return checklist;
    }

    private String inFile(String problem) {
        return source.name() + ", " + problem;
    }

    /** {@return everything that is wrong with what the owner said, beside these checks} */
    List<String> problems(List<OtherCheck> others) {
        List<String> problems = new ArrayList<>();
        try {
            Checklist checklist = readable(rules(others));
            optional.unmatched(checklist.headings())
                    .forEach(pattern -> problems.add(
                            "optional(\"" + pattern + "\") matches no heading of " + source.name() + ": correct it"));
        } catch (ConfigurationException e) {
            problems.addAll(e.problems());
        }
        for (OtherCheck other : others) {
            other.rules().stream()
                    .filter(rule -> absent.match(rule.id()))
                    .findFirst()
                    .ifPresent(rule -> problems.add("without(...) names " + rule.id() + ", which check " + other.id()
                            + " has: let it name what is absent alone"));
        }
        return problems;
    }

    private static Set<String> rules(List<OtherCheck> others) {
        return others.stream()
                .flatMap(other -> other.rules().stream())
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
    }
}
