package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A check as it introduced itself when the engine was built. It is asked once: what it says of itself later changes
 * nothing, and none of its methods but {@link Check#run} and, in the end, {@link Check#closed} is called again.
 *
 * @param schedule the owner's word, or else the check's own
 * @param self the rule under which the engine says that the check could not look, or hangs
 * @param judgesOthers whether it is asked after the others
 */
record Registered(
        Check check,
        String id,
        Scope scope,
        List<RuleInfo> rules,
        Schedule schedule,
        Redactor redactor,
        RuleInfo self,
        boolean judgesOthers) {
    Registered {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(redactor, "redactor");
        rules = List.copyOf(rules);
    }

    static Registered of(Check check, String id, Schedule schedule) {
        RuleInfo self = RuleInfo.of(id).title("the check can look");
        return new Registered(
                check, id, check.scope(), check.rules(), schedule, check.redactor(), self, check.judgesOthers());
    }

    /** {@return every check that judges no others, before any has answered} */
    static List<OtherCheck> others(List<Registered> all) {
        return all.stream()
                .filter(check -> !check.judgesOthers())
                .map(check -> new OtherCheck(check.id(), check.rules(), List.of()))
                .toList();
    }

    /** {@return the same with what a report says of them, whose checks are these in their order} */
    static List<OtherCheck> others(List<Registered> all, ReadinessReport report) {
        List<OtherCheck> others = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Registered check = all.get(i);
            if (!check.judgesOthers()) {
                others.add(new OtherCheck(
                        check.id(), check.rules(), report.checks().get(i).verdicts()));
            }
        }
        return List.copyOf(others);
    }
}
