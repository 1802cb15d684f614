package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Holes that everybody knows of. */
final class DriverVulnerableRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.vulnerable")
            .title("The driver has no known hole that its options open")
            .severity(Severity.WARNING)
            .passes("no option in use opens a hole that this version of the driver has, by a table of "
                    + KnownHole.AS_OF)
            .fix("upgrade pgjdbc to 42.7.12 or later")
            .notApplicable(NOT_APPLICABLE + ", or the table lists no hole of it")
            .reference("https://jdbc.postgresql.org/security/")
            .reference("https://nvd.nist.gov/vuln/detail/CVE-2024-1597")
            .reference("https://nvd.nist.gov/vuln/detail/CVE-2025-49146")
            .reference("https://nvd.nist.gov/vuln/detail/CVE-2026-54291")
            .tag("db")
            .tag("versions");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<? extends Outcome> judge(DriverFacts facts, ClientSettings client) {
        if (facts.kind() != DriverKind.POSTGRESQL) {
            return List.of(Outcome.notApplicable(
                    "the table of " + KnownHole.AS_OF + " lists no hole of " + facts.kind() + " that an option opens"));
        }
        List<KnownHole> opened = KnownHole.PGJDBC.stream()
                .filter(hole -> hole.isOpenedBy(client))
                .toList();
        Optional<DriverVersion> version = facts.version().value();
        if (version.isEmpty() && !opened.isEmpty()) {
            return List.of(Outcome.inconclusive(facts.version().why() + "; "
                    + opened.get(0).option() + "=" + opened.get(0).value() + " opens a hole of some"));
        }
        List<? extends Outcome> outcomes = opened.stream()
                .filter(hole -> hole.isIn(version.orElseThrow()))
                .map(hole -> judge(hole, facts, version.orElseThrow()).at(hole.id()))
                .toList();
        return outcomes.isEmpty()
                ? List.of(
                        Outcome.passed(facts.driver() + ": no option in use opens a hole known on " + KnownHole.AS_OF))
                : outcomes;
    }

    private static Outcome judge(KnownHole hole, DriverFacts facts, DriverVersion version) {
        String option = hole.option() + "=" + hole.value();
        if (version.patch() < 0) {
            return Outcome.inconclusive(facts.driver() + " does not say its patch number; with " + option
                    + " versions before " + hole.mended() + " have this hole");
        }
        return Outcome.failed(
                        facts.driver() + " with " + option + ": " + hole.what() + " (table of " + KnownHole.AS_OF + ")")
                .fix("upgrade pgjdbc to 42.7.12 or later")
                .more(URI.create("https://nvd.nist.gov/vuln/detail/" + hole.id()));
    }
}
