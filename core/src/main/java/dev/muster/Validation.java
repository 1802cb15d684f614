package dev.muster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks through what a builder was told and collects everything that is wrong with it. */
final class Validation {
    private static final Duration LONGEST_START = Duration.ofDays(1);

    private final Redactor redactor;
    private final List<String> problems = new ArrayList<>();
    private final List<Registered> registered = new ArrayList<>();
    private final Set<String> ids = new HashSet<>(Set.of(WaiverBook.ID));
    private final Set<String> known = new HashSet<>();

    Validation(List<ReadinessBuilder.Named> checks, Redactor redactor) {
        this.redactor = redactor;
        for (RuleInfo rule : WaiverBook.RULES) {
            known.add(rule.id());
        }
        if (checks.isEmpty()) {
            wrong("there are no checks: an engine that looks at nothing would always be green");
        }
        for (ReadinessBuilder.Named check : checks) {
            add(check);
        }
    }

    List<Registered> registered() {
        return registered;
    }

    private void add(ReadinessBuilder.Named named) {
        Check check = named.check();
        try {
            add(check, named.schedule());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Log.get().warn("a check cannot be registered:\n{}", redactor.trace(e));
            wrong("a check of " + check.getClass().getName() + " cannot say what it is: it threw "
                    + e.getClass().getName() + "; see the log");
        }
    }

    private void add(Check check, @Nullable Schedule owners) {
        String id = check.id();
        known.add(id);
        if (!RuleInfo.isId(id)) {
            wrong(RuleInfo.malformed(id));
            return;
        }
        if (!ids.add(id)) {
            wrong("the check id " + id + " is used twice: name one of them otherwise");
        }
        Registered one = Registered.of(check, id, owners == null ? check.schedule() : owners);
        addRules(one);
        registered.add(one);
    }

    private void addRules(Registered one) {
        if (one.rules().isEmpty()) {
            wrong("check " + one.id() + " has no rules");
        }
        Set<String> seen = new HashSet<>();
        for (RuleInfo rule : one.rules()) {
            if (!seen.add(rule.id())) {
                wrong("check " + one.id() + " has the rule " + rule.id() + " twice");
            }
        }
        known.addAll(seen);
    }

    void check(List<Waiver> waivers, Policy policy, Duration startWithin) {
        for (Registered check : registered) {
            if (check.judgesOthers()) {
                among(check);
            }
        }
        for (Waiver waiver : waivers) {
            check(waiver);
        }
        Set<String> mentioned = policy.mentioned();
        if (!mentioned.isEmpty()) { // no usual start loads what sorts
            for (String rule : new TreeSet<>(mentioned)) {
                requireKnown(rule, "the policy");
            }
        }
        if (startWithin.compareTo(Duration.ZERO) <= 0 || startWithin.compareTo(LONGEST_START) > 0) {
            wrong("startWithin is " + startWithin + ": it must be over zero and at most a day");
        }
    }

    private void among(Registered one) {
        try {
            for (String problem : one.check().problems(Registered.others(registered))) {
                wrong(problem);
            }
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Log.get().warn("check {} cannot be registered:\n{}", one.id(), redactor.trace(e));
            wrong("check " + one.id() + " cannot say whether it fits the others: it threw "
                    + e.getClass().getName() + "; see the log");
        }
    }

    /** {@return the waivers of a file; none where it is malformed, which is told} */
    List<Waiver> read(Path file) {
        try {
            return Waiver.read(file);
        } catch (ConfigurationException e) {
            e.problems().forEach(this::wrong);
            return List.of();
        }
    }

    private void check(Waiver waiver) {
        String place = waiver.place().isEmpty() ? "" : waiver.place() + ": ";
        String name = place + "the waiver of " + waiver.rule();
        requireKnown(waiver.rule(), name);
        if (waiver.reason().isBlank()) {
            wrong(name + " has no reason: call because(...)");
        }
        if (waiver.owner().isBlank()) {
            wrong(name + " has no owner: call owner(...)");
        }
        if (waiver.until().equals(LocalDate.MIN)) {
            wrong(name + " has no last day: call until(...)");
        }
    }

    private void requireKnown(String rule, String where) {
        if (!known.contains(rule)) {
            String meant = NearestName.of(rule, known)
                    .map(near -> ": did you mean " + near + "?")
                    .orElse("");
            wrong(where + " names the rule " + rule + ", which no registered check has" + meant);
        }
    }

    private void wrong(String problem) {
        problems.add(Printable.shorten(redactor.redact(Printable.escape(problem))));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
