package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.Expectations.Audience;
import java.util.Optional;

/** Who reads how an API is used was meant to. */
final class ExposedApiRule extends ExposedRule {
    static final RuleInfo INFO = RuleInfo.of("http.exposed.api")
            .title("API descriptions are served only where they are meant to be public")
            .severity(Severity.INFO)
            .passes(
                    "no description is served, or the owner declared it or the site public and it names no internal endpoint")
            .fix("switch it off in production: springdoc.api-docs.enabled=false and springdoc.swagger-ui.enabled=false;"
                    + " or declare it public: publicPath(\"/v3/api-docs\")")
            .notApplicable("active requests are off")
            .reference("https://springdoc.org/#properties")
            .reference(SiteReferences.cwe(200))
            .tag("http")
            .tag("exposure")
            .tag("api")
            .tag("active");

    ExposedApiRule() {
        super(INFO, Exposure.API);
    }

    @Override
    Optional<Outcome> served(ExposedPath entry, Exchange answer, SiteFacts facts) {
        SiteText text = SiteText.of(answer);
        if (text.says("/internal/") || text.says("/admin/") || text.says("x-internal")) {
            return Optional.of(Outcome.failed(
                            Severity.WARNING, entry.what() + " is served to anybody, and names internal endpoints")
                    .expected("a description without internal endpoints"));
        }
        Expectations said = facts.page().expectations();
        boolean meant = said.audience() == Audience.PUBLIC || said.audienceAt(answer.uri()) == Audience.PUBLIC;
        return meant ? Optional.empty() : super.served(entry, answer, facts);
    }
}
