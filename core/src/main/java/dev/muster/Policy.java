package dev.muster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What follows from an outcome: by profile, scope and severity, with the owner's word on single rules. Immutable; each
 * method returns a changed copy.
 *
 * <p>The standard in production: {@code INFO} is told, {@code WARNING} degrades, {@code ERROR} also refuses the start,
 * {@code CRITICAL} in scope {@code LOCAL} also leaves traffic; in the other scopes it refuses the start and then
 * degrades. What could not be looked at degrades. In development nothing goes beyond degrading.
 */
public final class Policy {
    private static final Policy STANDARD = new Policy(Map.of(), Set.of(), Consequence.DEGRADES);

    private final Map<String, Severity> severities;
    private final Set<String> leaving;
    private final Consequence unseen;

    private Policy(Map<String, Severity> severities, Set<String> leaving, Consequence unseen) {
        this.severities = Map.copyOf(severities);
        this.leaving = Set.copyOf(leaving);
        this.unseen = unseen;
    }

    /** {@return the standard} */
    public static Policy standard() {
        return STANDARD;
    }

    /** {@return a copy in which failures of this rule have this severity, whatever the rule says} */
    public Policy severity(String ruleId, Severity severity) {
        Map<String, Severity> all = new HashMap<>(severities);
        all.put(ruleId, severity);
        return new Policy(all, leaving, unseen);
    }

    /** {@return a copy in which a critical failure of this rule takes an instance out of traffic in any scope} */
    public Policy leavesTraffic(String ruleId) {
        Set<String> all = new HashSet<>(leaving);
        all.add(ruleId);
        return new Policy(severities, all, unseen);
    }

    /** {@return a copy in which a check that could not look at the start refuses it, and degrades afterwards} */
    public Policy unseenRefusesStart() {
        return new Policy(severities, leaving, Consequence.REFUSES_START);
    }

    /** {@return ids of the rules that the owner had a word on} */
    Set<String> mentioned() {
        Set<String> all = new HashSet<>(severities.keySet());
        all.addAll(leaving);
        return all;
    }

    Severity severityOf(Finding finding) {
        return severities.getOrDefault(finding.rule(), finding.severity());
    }

    Consequence ofUnseen(Profile profile) {
        return capped(profile, unseen);
    }

    Consequence of(Profile profile, Scope scope, Finding finding) {
        return capped(
                profile,
                switch (severityOf(finding)) {
                    case INFO -> Consequence.TOLD;
                    case WARNING -> Consequence.DEGRADES;
                    case ERROR -> Consequence.REFUSES_START;
                    case CRITICAL ->
                        scope == Scope.LOCAL || leaving.contains(finding.rule())
                                ? Consequence.LEAVES_TRAFFIC
                                : Consequence.REFUSES_START;
                });
    }

    private static Consequence capped(Profile profile, Consequence consequence) {
        boolean enforced = profile == Profile.PRODUCTION || consequence == Consequence.TOLD;
        return enforced ? consequence : Consequence.DEGRADES;
    }
}
