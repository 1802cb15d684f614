package dev.muster.http;

import dev.muster.RuleInfo;

/** The actuator shows strangers nothing of the inside. */
final class ExposedActuatorRule extends ExposedRule {
    static final RuleInfo INFO = RuleInfo.of("http.exposed.actuator")
            .title("Actuator endpoints are closed to strangers")
            .passes("no endpoint of the actuator but health and info answers without a login")
            .fix("expose health alone: management.endpoints.web.exposure.include=health; the others on a port of their"
                    + " own (management.server.port) or behind a login")
            .notApplicable("active requests are off")
            .reference(SiteReferences.ACTUATOR)
            .reference(SiteReferences.WSTG_CONF_05)
            .reference(SiteReferences.cwe(215))
            .tag("http")
            .tag("exposure")
            .tag("spring")
            .tag("active");

    ExposedActuatorRule() {
        super(INFO, Exposure.ACTUATOR);
    }
}
