package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.testing.RulesPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JudgedRulesTest {
    private static List<RuleInfo> infos() {
        List<RuleInfo> infos = new ArrayList<>();
        for (List<Rule<EndpointFacts>> rules : List.of(ContactRules.ALL, OfferRules.ALL, GradeRules.ALL)) {
            rules.forEach(rule -> infos.add(rule.info()));
        }
        JvmRules.ALL.forEach(rule -> infos.add(rule.info()));
        return infos;
    }

    @Test
    void the_rules_make_a_catalogue() {
        assertEquals(List.of(), RulesPage.of("Rules", infos()).problems());
        assertEquals(34, infos().size());
    }

    @Test
    void every_text_is_plain_ascii_on_one_line() {
        for (RuleInfo info : infos()) {
            String all = info.title() + info.passes() + info.fix() + info.notApplicable();
            assertTrue(all.chars().allMatch(c -> c >= ' ' && c < 0x7f), info.id());
            assertEquals("tls", info.tags().get(0), info.id());
            assertEquals(2, info.tags().size(), info.id());
        }
    }

    @Test
    void all_rules_of_an_endpoint_need_somebody_who_speaks_tls() {
        OfferRules.ALL.forEach(rule -> assertEquals(ConnectRule.ID, rule.info().needs()));
        GradeRules.ALL.forEach(rule -> assertEquals(ConnectRule.ID, rule.info().needs()));
    }
}
