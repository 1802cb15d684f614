package dev.muster.config;

import dev.muster.RuleInfo;
import dev.muster.evidence.EvidenceChecks;
import dev.muster.testing.RulesPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        List<RuleInfo> rules = new ArrayList<>(Catalogue.RULES);
        rules.addAll(EvidenceChecks.checklist(Path.of("CHECKLIST.md")).rules());
        RulesPage.of("Rules of muster-core", rules).verify(Path.of("RULES.md"));
    }
}
