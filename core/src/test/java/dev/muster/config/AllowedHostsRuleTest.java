package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.testing.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedHostsRuleTest {
    private static final AllowedHosts HOSTS = AllowedHosts.in("HOSTS");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.org",
                "shop.org,orders.shop.org",
                " shop.org ; orders.shop.org ",
                "[\"shop.org\", \"orders.shop.org\"]",
                "['shop.org']",
                "shop.org.",
                "SHOP.ORG",
                "10.1.2.3",
                "[2001:4860::1]",
                "orders",
                "bücher.shop.org",
                "xn--bcher-kva.shop.org",
                "orders_1.shop.org"
            })
    void passes(String list) {
        assertEquals("pass", verdict(list));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                      | ERROR
            shop.org,*             | ERROR
            *:*                    | ERROR
            .                      | ERROR
            .org                   | ERROR
            *.org                  | ERROR
            https://shop.org       | ERROR
            shop.org:8080          | ERROR
            shop.org:              | ERROR
            shop.org/orders        | ERROR
            api.*.shop.org         | ERROR
            shop..org              | ERROR
            www.example.com        | ERROR
            staging.shop.org       | ERROR
            .shop.org              | WARNING
            *.shop.org             | WARNING
            localhost              | WARNING
            127.0.0.1              | WARNING
            [::1]                  | WARNING
            ''                     | ERROR
            ,                      | ERROR
            """)
    void fails(String list, String verdict) {
        assertEquals(verdict, verdict(list));
    }

    @Test
    void each_bad_entry_is_a_subject_of_its_own() {
        assertEquals(
                List.of(
                        "ERROR HOSTS: *: allows any host",
                        "WARNING HOSTS: localhost: is this machine: no client calls it so"),
                Outcomes.lines(judge(HOSTS, Map.of("HOSTS", "*,shop.org,localhost,*"))));
    }

    @ParameterizedTest
    @CsvSource({
        "shop.org, shop.org, true",
        "SHOP.org., shop.org, true",
        ".shop.org, shop.org, true",
        ".shop.org, orders.shop.org, true",
        "*.shop.org, orders.shop.org, true",
        "*.shop.org, shop.org, false",
        "shop.org, orders.shop.org, false",
        "xn--bcher-kva.org, bücher.org, true",
        "*, shop.org, true",
        "backshop.org, shop.org, false"
    })
    void the_services_own_name_has_to_be_listed(String list, String domain, boolean listed) {
        List<String> lines = Outcomes.lines(judge(HOSTS.including(domain), Map.of("HOSTS", list)));

        assertEquals(listed, lines.stream().noneMatch(line -> line.contains("refuses its own name")), lines.toString());
    }

    @Test
    void a_missing_list_fails_and_an_unreadable_one_is_unsure() {
        assertEquals(
                List.of("ERROR HOSTS: is not set: what is then allowed depends on the framework"),
                Outcomes.lines(judge(HOSTS, Map.of())));
        assertEquals(
                List.of("unsure HOSTS: sealed"),
                Outcomes.lines(new AllowedHostsRule()
                        .judge(new AllowedHostsRule.Facts(HOSTS, new Seen.Unreadable("HOSTS", "sealed")))));
    }

    @Test
    void a_list_declared_secret_is_unsure() {
        Settings settings = Settings.map(Map.of("HOSTS", "shop.org")).secret("HOSTS");

        assertEquals(
                List.of("unsure HOSTS: is declared secret: its hosts could not be named"),
                Outcomes.lines(new AllowedHostsRule()
                        .judge(new AllowedHostsRule.Facts(HOSTS, settings.look().see("HOSTS")))));
    }

    private static String verdict(String list) {
        return Said.word(judge(HOSTS, Map.of("HOSTS", list)).get(0), Severity.ERROR);
    }

    private static List<Outcome> judge(AllowedHosts hosts, Map<String, String> settings) {
        Seen seen = Settings.map(settings).look().see("HOSTS");
        return new AllowedHostsRule().judge(new AllowedHostsRule.Facts(hosts, seen));
    }
}
