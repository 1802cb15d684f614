package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Health says how it is, and to strangers nothing of why. */
final class ExposedHealthRule extends ExposedRule {
    static final RuleInfo INFO = RuleInfo.of("http.exposed.health")
            .title("Health and info say little to strangers")
            .severity(Severity.WARNING)
            .passes("health answers with a status alone, and info names no version")
            .fix("show details to whom you know: management.endpoint.health.show-details=when-authorized and"
                    + " management.endpoint.health.show-components=when-authorized")
            .notApplicable("active requests are off")
            .reference(SiteReferences.ACTUATOR)
            .reference(SiteReferences.cwe(200))
            .tag("http")
            .tag("exposure")
            .tag("health")
            .tag("active");

    ExposedHealthRule() {
        super(INFO, Exposure.HEALTH);
    }

    @Override
    Optional<Outcome> served(ExposedPath entry, Exchange answer, SiteFacts facts) {
        SiteText exact = SiteText.of(answer);
        SiteText tight = SiteText.of(exact.exact().replace(" ", "").replace("\n", ""));
        if (inside(exact)) {
            return failed(Severity.WARNING, "addresses, paths, queries or exceptions");
        }
        if (named(tight, "components", "details", "checks")) {
            return failed(Severity.WARNING, "the parts of the service");
        }
        return named(tight, "git", "build", "version", "java", "os")
                ? failed(Severity.INFO, "versions")
                : Optional.empty();
    }

    private static boolean inside(SiteText text) {
        return text.says("jdbc:")
                || text.says("select ")
                || text.says("\"path\"")
                || text.className("Exception")
                || text.className("Error")
                || PrivateIpv4.in(text.exact());
    }

    /** Whether one of these has a value other than an empty list or object. */
    private static boolean named(SiteText tight, String... names) {
        return Stream.of(names)
                .map(name -> '"' + name + "\":")
                .anyMatch(key -> tight.says(key) && !tight.says(key + "[]") && !tight.says(key + "{}"));
    }

    private static Optional<Outcome> failed(Severity severity, String what) {
        return Optional.of(Outcome.failed(severity, what + " are told to anybody")
                .expected("a status alone: {\"status\":\"UP\"}"));
    }
}
