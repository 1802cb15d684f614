package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.ReadinessReport;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.TextStyle;
import dev.muster.Waiver;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One look at everything that was named.
 *
 * @param checks that are asked
 * @param options of how
 */
record Round(List<Check> checks, RunOptions options) {
    /** A check's own limit is that of a service which runs: here everything is done for the first time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Asks them all at once. */
    ReadinessReport report(PrintStream terminal) {
        ReadinessBuilder builder = Readiness.of(options.profile);
        for (Check check : checks) {
            builder.check(check, once(check));
        }
        waivers().forEach(builder::waive);
        try (Readiness readiness = builder.build()) {
            terminal.println("preflight: " + checks.size() + " checks, " + rules().size() + " rules, profile "
                    + options.profile.label());
            if (TextStyle.detect() == TextStyle.PLAIN) {
                return readiness.refresh();
            }
            Progress progress = Progress.on(terminal, readiness);
            try {
                return readiness.refresh();
            } finally {
                progress.close();
            }
        }
    }

    private Schedule once(Check check) {
        Duration own = check.schedule().timeout();
        Duration patient = own.compareTo(PATIENCE) < 0 ? PATIENCE : own;
        return Schedule.atStart().timeout(options.timeout == null ? patient : options.timeout);
    }

    private Set<String> rules() {
        Set<String> rules = new HashSet<>();
        checks.forEach(check -> check.rules().stream().map(RuleInfo::id).forEach(rules::add));
        return rules;
    }

    /**
     * One file of waivers serves several commands and the service: those of rules that are not asked here are left alone, and
     * a rule that does not exist is a slip.
     */
    private List<Waiver> waivers() {
        List<Waiver> here = new ArrayList<>();
        Set<String> asked = rules();
        Set<String> known = new HashSet<>();
        options.waivers.forEach(file -> here.addAll(Waiver.read(file)));
        if (!here.isEmpty()) {
            Catalogue.rules().forEach(rule -> known.add(rule.id()));
        }
        // What the catalogue has not, and the engine has not either, is refused by the engine, with its place.
        here.removeIf(waiver -> known.contains(waiver.rule()) && !asked.contains(waiver.rule()));
        return here;
    }
}
