package dev.muster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks through what a builder was told and collects everything that is wrong with it. */
final class Validation {
    private final List<String> problems = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Set<String> known = new HashSet<>(Set.of(WaiverBook.EXPIRED.id(), WaiverBook.UNUSED.id()));

    Validation(List<ReadinessBuilder.Named> checks) {
        if (checks.isEmpty()) {
            problems.add("there are no checks: an engine that looks at nothing would always be green");
        }
        Set<String> ids = new HashSet<>();
        checks.forEach(named -> add(named, ids));
    }

    List<Slot> slots() {
        return slots;
    }

    private void add(ReadinessBuilder.Named named, Set<String> ids) {
        Check check = named.check();
        try {
            if (!ids.add(RuleInfo.requireId(check.id()))) {
                problems.add("the check id " + check.id() + " is used twice: name one of them otherwise");
            }
            if (check.rules().isEmpty()) {
                problems.add("check " + check.id() + " has no rules");
            }
            known.add(check.id());
            check.rules().forEach(rule -> known.add(rule.id()));
            slots.add(new Slot(check, named.schedule() == null ? check.schedule() : named.schedule()));
        } catch (RuntimeException e) {
            problems.add("a check of " + check.getClass().getName() + " cannot be registered: " + e.getMessage());
        }
    }

    void check(List<Waiver> waivers, Policy policy, Duration startWithin) {
        waivers.forEach(this::check);
        for (String rule : policy.mentioned()) {
            requireKnown(rule, "the policy");
        }
        if (startWithin.isZero() || startWithin.isNegative()) {
            problems.add("startWithin is " + startWithin + ": it must be over zero");
        }
    }

    private void check(Waiver waiver) {
        String name = "the waiver of " + waiver.rule();
        requireKnown(waiver.rule(), name);
        require(!waiver.reason().isBlank(), name + " has no reason: call because(...)");
        require(!waiver.owner().isBlank(), name + " has no owner: call owner(...)");
        require(!waiver.until().equals(LocalDate.MIN), name + " has no last day: call until(...)");
    }

    private void requireKnown(String rule, String where) {
        require(known.contains(rule), where + " names the rule " + rule + ", which no registered check has");
    }

    private void require(boolean fulfilled, String problem) {
        if (!fulfilled) {
            problems.add(Printable.shorten(Printable.escape(problem)));
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
