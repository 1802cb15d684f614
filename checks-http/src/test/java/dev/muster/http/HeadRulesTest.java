package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.testing.RulesPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HeadRulesTest {
    private final List<RuleInfo> infos = Stream.concat(CookieRules.ALL.stream(), InfoRules.ALL.stream())
            .map(Rule::info)
            .toList();

    @Test
    void are_a_catalogue() {
        assertEquals(List.of(), RulesPage.of("Rules", infos).problems());
    }

    @Test
    void keep_their_ids() {
        assertEquals(
                List.of(
                        "http.cookie.secure",
                        "http.cookie.http-only",
                        "http.cookie.same-site",
                        "http.cookie.prefix",
                        "http.cookie.scope",
                        "http.hsts",
                        "http.hsts.syntax",
                        "http.info.software",
                        "http.info.inner-hosts",
                        "http.cache.private"),
                infos.stream().map(RuleInfo::id).toList());
    }
}
