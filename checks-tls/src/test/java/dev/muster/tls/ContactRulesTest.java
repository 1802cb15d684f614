package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Scope;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ContactRulesTest {
    private static EndpointFacts facts(Contact.Kind kind, Upgrade upgrade, String detail) {
        return SampleEndpoint.good().contact(kind, detail).upgrade(upgrade).facts();
    }

    @Test
    void connecting_keeps_the_contract() {
        RuleContract.of(new ConnectRule())
                .passing(SampleEndpoint.good().facts())
                .failing(facts(Contact.Kind.NOT_TLS, Upgrade.NONE, ""))
                .inconclusive(facts(Contact.Kind.REFUSED, Upgrade.NONE, ""))
                .inconclusive(facts(Contact.Kind.TIMEOUT, Upgrade.NONE, ""))
                .inconclusive(facts(Contact.Kind.NO_HANDSHAKE, Upgrade.NONE, ""))
                .notApplicable(facts(Contact.Kind.UPGRADE_REFUSED, Upgrade.SMTP, ""))
                .verify();
    }

    @Test
    void upgrading_keeps_the_contract() {
        RuleContract.of(new UpgradeRule())
                .passing(facts(Contact.Kind.SPEAKS_TLS, Upgrade.SMTP, ""))
                .failing(facts(Contact.Kind.UPGRADE_REFUSED, Upgrade.POSTGRES, ""))
                .notApplicable(SampleEndpoint.good().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPEAKS_TLS      | NONE     | TLS 1.3      | n/a TLS is spoken from the first byte | pass a TLS peer answered: TLS 1.3",
                "SPEAKS_TLS      | SMTP     | ''           | pass STARTTLS is offered | pass a TLS peer answered",
                "SPEAKS_TLS      | POSTGRES | ''           | pass SSLRequest is answered with S | pass a TLS peer answered",
                "REFUSED         | NONE     | reset        | n/a TLS is spoken from the first byte | ? no connection came about: reset",
                "REFUSED         | SMTP     | ''           | n/a nobody got as far as asking: see tls.connect | ? no connection came about",
                "TIMEOUT         | NONE     | after 1 s    | n/a TLS is spoken from the first byte | ? nothing answered in time: after 1 s",
                "TIMEOUT         | POSTGRES | ''           | n/a nobody got as far as asking: see tls.connect | ? nothing answered in time",
                "NOT_TLS         | NONE     | 'HTTP/1.1 '  | n/a TLS is spoken from the first byte | ERROR what answers does not speak TLS: HTTP/1.1",
                "NOT_TLS         | SMTP     | ''           | n/a nobody got as far as asking: see tls.connect | ERROR what answers does not speak TLS",
                "NO_HANDSHAKE    | NONE     | alert 40     | n/a TLS is spoken from the first byte | ? a TLS peer answered, but finished no handshake: alert 40",
                "NO_HANDSHAKE    | SMTP     | ''           | pass STARTTLS is offered | ? a TLS peer answered, but finished no handshake",
                "UPGRADE_REFUSED | SMTP     | ''           | ERROR STARTTLS is not offered | n/a TLS is not offered",
                "UPGRADE_REFUSED | SMTP     | 250 SIZE     | ERROR STARTTLS is not offered: 250 SIZE | n/a TLS is not offered: 250 SIZE",
                "UPGRADE_REFUSED | POSTGRES | N            | ERROR SSLRequest is refused: N | n/a TLS is not offered: N",
                "UPGRADE_FAILED  | SMTP     | ''           | n/a nobody got as far as asking: see tls.connect | ERROR what answers does not speak SMTP",
                "UPGRADE_FAILED  | POSTGRES | H            | n/a nobody got as far as asking: see tls.connect | ERROR what answers does not speak PostgreSQL: H",
                "UPGRADE_FAILED  | NONE     | ''           | n/a TLS is spoken from the first byte | ERROR what answers does not speak TLS",
            })
    void tells_what_came_of_it(Contact.Kind kind, Upgrade upgrade, String detail, String upgraded, String connected) {
        EndpointFacts facts = facts(kind, upgrade, detail);
        assertEquals(upgraded, Said.by(new UpgradeRule(), facts));
        assertEquals(connected, Said.by(new ConnectRule(), facts).strip());
    }

    /** Whatever is wrong with the contact is told once, and the rest is quiet. */
    @ParameterizedTest
    @EnumSource(Contact.Kind.class)
    void one_lack_is_one_finding(Contact.Kind kind) throws Exception {
        EndpointFacts facts = facts(kind, Upgrade.SMTP, "");
        List<Rule<EndpointFacts>> rules = new ArrayList<>(ContactRules.ALL);
        rules.addAll(OfferRules.ALL);
        rules.addAll(GradeRules.ALL);
        Check check = Check.of("tls.endpoint", Scope.POSTURE, context -> facts, rules);
        List<String> expected = switch (kind) {
            case SPEAKS_TLS -> List.of();
            case REFUSED, TIMEOUT, NO_HANDSHAKE -> List.of("tls.connect?");
            case UPGRADE_REFUSED -> List.of("tls.upgrade.not-offered");
            case NOT_TLS, UPGRADE_FAILED -> List.of("tls.connect");
        };
        assertEquals(expected, Judged.findings(check));
        long told = Judged.by(check).stream()
                .map(Judgement::outcome)
                .filter(Outcome.Passed.class::isInstance)
                .count();
        assertTrue(kind == Contact.Kind.SPEAKS_TLS || told <= 1, "nothing passes that was not looked at");
    }
}
