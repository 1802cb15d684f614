package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertHostnameRuleTest {
    private final CertHostnameRule rule = new CertHostnameRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf()).host("www.example.com").facts())
                .notApplicable(Endpoints.of(Endpoints.leaf().noNames()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.example.com     | www.example.com     | true
            www.example.com     | WWW.Example.COM     | true
            WWW.EXAMPLE.COM     | www.example.com     | true
            www.example.com     | www.example.com.    | true
            www.example.com.    | www.example.com     | false
            *.example.com       | www.example.com     | true
            *.EXAMPLE.com       | www.example.com.    | true
            *.example.com       | example.com         | false
            *.example.com       | a.www.example.com   | false
            *.example.com       | .example.com        | false
            w*.example.com      | www.example.com     | false
            *w.example.com      | www.example.com     | false
            www.*.com           | www.example.com     | false
            *.*.com             | www.example.com     | false
            *                   | localhost           | false
            xn--bcher-kva.example | b\u00fccher.example | true
            xn--bcher-kva.example | xn--bcher-kva.example | true
            *.example           | b\u00fccher.example | true
            127.0.0.1           | 127.0.0.1           | false
            """)
    void compares_names(String name, String host, boolean same) {
        assertEquals(
                same, HostName.matches(name, host) && HostName.address(host).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.1        | 192.0.2.1           | pass it names 192.0.2.1
            192.0.2.1        | 192.0.2.2           | ERROR it does not name 192.0.2.2 but a.example, 192.0.2.1
            2001:db8::1      | 2001:DB8:0:0::1     | pass it names 2001:DB8:0:0::1
            2001:db8::1      | 192.0.2.1           | ERROR it does not name 192.0.2.1 but a.example, 2001:db8:0:0:0:0:0:1
            192.0.2.1        | a.example           | pass it names a.example
            """)
    void compares_addresses_with_addresses_only(String address, String host, String said) {
        Issue leaf = Endpoints.leaf().noNames().name("a.example").address(address);
        assertEquals(said, Endpoints.of(leaf).host(host).by(rule));
    }

    @Test
    void an_address_is_not_a_name() {
        Issue leaf = Endpoints.leaf().noNames().name("192.0.2.1");
        assertEquals(
                "ERROR it does not name 192.0.2.1 but 192.0.2.1",
                Endpoints.of(leaf).host("192.0.2.1").by(rule));
    }

    @Test
    void lists_a_few_names() throws Exception {
        Issue many = Endpoints.leaf().noNames();
        for (int i = 0; i < 8; i++) {
            many.name("h" + i);
        }
        assertEquals(
                "ERROR it does not name x but h0, h1, h2, h3, h4 and 3 more",
                Endpoints.of(many).host("x").by(rule));
        Issue none = Endpoints.leaf()
                .noNames()
                .with(Extension.create(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, "a@b"))));
        assertEquals(
                "ERROR it does not name x but no host at all",
                Endpoints.of(none).host("x").by(rule));
    }

    @Test
    void what_is_neither_name_nor_address_matches_nothing() {
        assertEquals(false, HostName.address("::zz").isPresent());
        assertEquals("x".repeat(70), HostName.ascii("X".repeat(70)));
    }
}
