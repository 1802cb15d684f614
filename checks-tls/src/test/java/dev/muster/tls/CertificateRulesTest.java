package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.RuleInfo;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CertificateRulesTest {
    @Test
    void there_are_22_each_with_its_own_id() {
        List<String> ids =
                CertificateRules.ALL.stream().map(rule -> rule.info().id()).toList();
        assertEquals(22, new HashSet<>(ids).size());
        assertEquals("tls.cert.expired", ids.get(0));
        assertEquals("tls.pin", ids.get(21));
    }

    @Test
    void each_says_what_passes_what_to_do_and_where_to_read_more() {
        for (var rule : CertificateRules.ALL) {
            RuleInfo info = rule.info();
            assertEquals(CertShownRule.ID, info.needs());
            assertTrue(!info.passes().isBlank() && !info.fix().isBlank(), info.id());
            assertTrue(!info.references().isEmpty() && info.tags().size() == 2, info.id());
        }
    }
}
