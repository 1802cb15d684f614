package dev.muster.http;

import dev.muster.RuleInfo;

/** No console answers strangers. */
final class ExposedConsoleRule extends ExposedRule {
    static final RuleInfo INFO = RuleInfo.of("http.exposed.console")
            .title("Consoles are closed to strangers")
            .passes("no console of a database, a container or a registry answers")
            .fix("leave the console out of production, or bind it to localhost; H2: spring.h2.console.enabled=false;"
                    + " GraphiQL: spring.graphql.graphiql.enabled=false")
            .notApplicable("active requests are off")
            .reference(SiteReferences.WSTG_CONF_05)
            .reference(SiteReferences.cwe(200))
            .tag("http")
            .tag("exposure")
            .tag("active");

    ExposedConsoleRule() {
        super(INFO, Exposure.CONSOLE);
    }
}
