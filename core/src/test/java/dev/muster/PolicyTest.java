package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyTest {
    private static Finding finding(Severity severity) {
        return new Finding("a.rule", severity, "", "seen", "", "", Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCTION, POSTURE, INFO, TOLD",
        "PRODUCTION, POSTURE, WARNING, DEGRADES",
        "PRODUCTION, POSTURE, ERROR, REFUSES_START",
        "PRODUCTION, POSTURE, CRITICAL, REFUSES_START",
        "PRODUCTION, LOCAL, INFO, TOLD",
        "PRODUCTION, LOCAL, WARNING, DEGRADES",
        "PRODUCTION, LOCAL, ERROR, REFUSES_START",
        "PRODUCTION, LOCAL, CRITICAL, LEAVES_TRAFFIC",
        "PRODUCTION, SHARED, INFO, TOLD",
        "PRODUCTION, SHARED, WARNING, DEGRADES",
        "PRODUCTION, SHARED, ERROR, REFUSES_START",
        "PRODUCTION, SHARED, CRITICAL, REFUSES_START",
        "DEVELOPMENT, POSTURE, INFO, TOLD",
        "DEVELOPMENT, POSTURE, WARNING, DEGRADES",
        "DEVELOPMENT, POSTURE, ERROR, DEGRADES",
        "DEVELOPMENT, POSTURE, CRITICAL, DEGRADES",
        "DEVELOPMENT, LOCAL, INFO, TOLD",
        "DEVELOPMENT, LOCAL, WARNING, DEGRADES",
        "DEVELOPMENT, LOCAL, ERROR, DEGRADES",
        "DEVELOPMENT, LOCAL, CRITICAL, DEGRADES",
        "DEVELOPMENT, SHARED, INFO, TOLD",
        "DEVELOPMENT, SHARED, WARNING, DEGRADES",
        "DEVELOPMENT, SHARED, ERROR, DEGRADES",
        "DEVELOPMENT, SHARED, CRITICAL, DEGRADES",
    })
    void the_standard(Profile profile, Scope scope, Severity severity, Consequence expected) {
        assertEquals(expected, Policy.standard().of(profile, scope, finding(severity)));
    }

    @ParameterizedTest
    @CsvSource({"POSTURE", "LOCAL", "SHARED"})
    void a_named_rule_leaves_traffic_in_any_scope(Scope scope) {
        Policy policy = Policy.standard().leavesTraffic("a.rule");

        assertEquals(Consequence.LEAVES_TRAFFIC, policy.of(Profile.PRODUCTION, scope, finding(Severity.CRITICAL)));
        assertEquals(Consequence.REFUSES_START, policy.of(Profile.PRODUCTION, scope, finding(Severity.ERROR)));
        assertEquals(Consequence.DEGRADES, policy.of(Profile.DEVELOPMENT, scope, finding(Severity.CRITICAL)));
    }

    @Test
    void the_owner_s_severity_counts_whatever_the_finding_says() {
        Policy policy = Policy.standard().severity("a.rule", Severity.INFO);

        assertEquals(Severity.INFO, policy.severityOf(finding(Severity.CRITICAL)));
        assertEquals(Consequence.TOLD, policy.of(Profile.PRODUCTION, Scope.LOCAL, finding(Severity.CRITICAL)));
        assertEquals(Severity.ERROR, Policy.standard().severityOf(finding(Severity.ERROR)));
    }

    @Test
    void what_could_not_be_seen_degrades_or_refuses_the_start() {
        assertEquals(Consequence.DEGRADES, Policy.standard().ofUnseen(Profile.PRODUCTION));
        Policy strict = Policy.standard().unseenRefusesStart();
        assertEquals(Consequence.REFUSES_START, strict.ofUnseen(Profile.PRODUCTION));
        assertEquals(Consequence.DEGRADES, strict.ofUnseen(Profile.DEVELOPMENT));
    }

    @Test
    void a_copy_keeps_what_was_said_before() {
        Policy policy = Policy.standard()
                .severity("a.one", Severity.INFO)
                .leavesTraffic("a.two")
                .unseenRefusesStart()
                .severity("a.three", Severity.INFO);

        assertEquals(Set.of("a.one", "a.two", "a.three"), policy.mentioned());
        assertEquals(Consequence.REFUSES_START, policy.ofUnseen(Profile.PRODUCTION));
        assertEquals(Set.of(), Policy.standard().mentioned());
    }

    @ParameterizedTest
    @CsvSource({
        "READY, true, 200",
        "DEGRADED, true, 200",
        "STARTING, false, 503",
        "NOT_READY, false, 503",
        "DRAINING, false, 503",
        "STOPPED, false, 503"
    })
    void a_state_says_whether_traffic_may_come(State state, boolean traffic, int status) {
        assertEquals(traffic, state.acceptsTraffic());
        assertEquals(status, state.httpStatus());
    }
}
