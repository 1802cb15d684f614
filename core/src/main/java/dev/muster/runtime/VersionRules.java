package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Java still gets updates, is a release, and has the updates of the last half year. */
final class VersionRules {
    private static final String ADOPTIUM = "https://adoptium.net/support/";
    private static final String ORACLE = "https://www.oracle.com/java/technologies/java-se-support-roadmap.html";

    private static final RuleInfo SUPPORTED = Pages.jvm("jvm.version.supported")
            .title("This release of Java still gets updates from who built it")
            .severity(Severity.WARNING)
            .passes(
                    "its last day with updates, by the table that comes along, is not over; of a release or a builder that"
                            + " the table does not know nothing worse is said than what is known of the others")
            .fix("move to a release that gets updates for years, such as Java 25 or 21")
            .reference(ADOPTIUM)
            .reference(ORACLE);

    private static final RuleInfo EARLY = Pages.jvm("jvm.version.early-access")
            .title("Java is a release, and no build on the way to one")
            .severity(Severity.WARNING)
            .passes("its version carries no ea, internal or beta")
            .fix("take the release of the same number")
            .reference("https://openjdk.org/jeps/223");

    private static final RuleInfo UPDATES = Pages.jvm("jvm.version.updates")
            .title("Java has the security updates of the last half year")
            .severity(Severity.WARNING)
            .passes("this update was released at most 183 days ago: there is one each quarter")
            .fix("build the image anew with the latest update of this release")
            .reference("https://www.oracle.com/security-alerts/")
            .reference("https://openjdk.org/groups/vulnerability/advisories/");

    private static final long HALF_A_YEAR = 183;
    private static final long MONTH = 30;

    static final List<Rule<PostureFacts>> ALL = List.of(
            Rule.of(SUPPORTED, facts -> supported(facts, Releases.shipped())),
            Rule.of(EARLY, VersionRules::early),
            Rule.of(UPDATES, VersionRules::updates));

    private VersionRules() {}

    static Outcome supported(PostureFacts facts, Releases table) {
        Release release = facts.vm().release();
        String name = "Java " + release.feature();
        String source = ", by the table of " + table.asOf();
        if (release.feature() > table.newest()) {
            return Outcome.passed(
                    name + " is newer than the table of " + table.asOf() + ", which ends with Java " + table.newest());
        }
        Optional<String> builder = Releases.builder(release);
        Optional<LocalDate> end = table.end(release.feature(), Releases.ANY)
                .or(() -> builder.flatMap(who -> table.end(release.feature(), who)));
        if (end.isPresent()) {
            return over(end.get(), facts)
                    ? Outcome.failed(name + " of " + release.vendor() + " gets no updates since " + end.get() + source)
                            .expected("a release with updates")
                    : Outcome.passed(name + " of " + release.vendor() + " gets updates until " + end.get() + source);
        }
        return unknown(release, table.end(release.feature(), Releases.COMMUNITY), facts, source);
    }

    private static Outcome unknown(Release release, Optional<LocalDate> others, PostureFacts facts, String source) {
        String text = "until when " + release.vendor() + " updates Java " + release.feature() + " is not known here";
        return others.filter(end -> !over(end, facts))
                .<Outcome>map(end -> Outcome.passed(text + "; OpenJDK's community does until " + end + source))
                .orElseGet(() -> Outcome.inconclusive(text + ": ask " + release.vendor()));
    }

    private static boolean over(LocalDate end, PostureFacts facts) {
        return today(facts).isAfter(end);
    }

    private static LocalDate today(PostureFacts facts) {
        return facts.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Outcome early(PostureFacts facts) {
        Release release = facts.vm().release();
        return release.early()
                .<Outcome>map(what -> Outcome.failed(release.version() + " is no release: " + what)
                        .expected("a release"))
                .orElseGet(() -> Outcome.passed(release.version() + " is a release"));
    }

    private static Outcome updates(PostureFacts facts) {
        Release release = facts.vm().release();
        Optional<LocalDate> day = release.released();
        if (day.isEmpty()) {
            return Outcome.inconclusive(
                    release.version() + " does not say when it was released: java.version.date is no date");
        }
        LocalDate released = day.get();
        long days = ChronoUnit.DAYS.between(released, today(facts));
        String seen = release.version() + " was released on " + released;
        return days > HALF_A_YEAR
                ? Outcome.failed(seen + ", " + days / MONTH + " months ago").expected("183 days at most")
                : Outcome.passed(seen);
    }
}
