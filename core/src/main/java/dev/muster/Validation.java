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
        require(!checks.isEmpty(), "there are no checks: an engine that looks at nothing would always be green");
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
            require(
                    false,
                    "a check of " + check.getClass().getName() + " cannot say what it is: it threw "
                            + e.getClass().getName() + "; see the log");
        }
    }

    private void add(Check check, @Nullable Schedule owners) {
        String id = check.id();
        known.add(id);
        if (!RuleInfo.isId(id)) {
            require(false, RuleInfo.malformed(id));
            return;
        }
        require(ids.add(id), "the check id " + id + " is used twice: name one of them otherwise");
        Registered one = Registered.of(check, id, owners == null ? check.schedule() : owners);
        require(!one.rules().isEmpty(), "check " + id + " has no rules");
        Set<String> seen = new HashSet<>();
        for (RuleInfo rule : one.rules()) {
            require(seen.add(rule.id()), "check " + id + " has the rule " + rule.id() + " twice");
        }
        known.addAll(seen);
        registered.add(one);
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
        for (String rule : new TreeSet<>(policy.mentioned())) {
            requireKnown(rule, "the policy");
        }
        require(
                startWithin.compareTo(Duration.ZERO) > 0 && startWithin.compareTo(LONGEST_START) <= 0,
                "startWithin is " + startWithin + ": it must be over zero and at most a day");
    }

    private void among(Registered one) {
        try {
            for (String problem : one.check().problems(Registered.others(registered))) {
                require(false, problem);
            }
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Log.get().warn("check {} cannot be registered:\n{}", one.id(), redactor.trace(e));
            require(
                    false,
                    "check " + one.id() + " cannot say whether it fits the others: it threw "
                            + e.getClass().getName() + "; see the log");
        }
    }

    /** {@return the waivers of a file; none where it is malformed, which is told} */
    List<Waiver> read(Path file) {
        try {
            return Waiver.read(file);
        } catch (ConfigurationException e) {
            e.problems().forEach(problem -> require(false, problem));
            return List.of();
        }
    }

    private void check(Waiver waiver) {
        String place = waiver.place().isEmpty() ? "" : waiver.place() + ": ";
        String name = place + "the waiver of " + waiver.rule();
        requireKnown(waiver.rule(), name);
        require(!waiver.reason().isBlank(), name + " has no reason: call because(...)");
        require(!waiver.owner().isBlank(), name + " has no owner: call owner(...)");
        require(!waiver.until().equals(LocalDate.MIN), name + " has no last day: call until(...)");
    }

    private void requireKnown(String rule, String where) {
        String meant = NearestName.of(rule, known)
                .map(near -> ": did you mean " + near + "?")
                .orElse("");
        require(known.contains(rule), where + " names the rule " + rule + ", which no registered check has" + meant);
    }

    private void require(boolean fulfilled, String problem) {
        if (!fulfilled) {
            problems.add(Printable.shorten(redactor.redact(Printable.escape(problem))));
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
