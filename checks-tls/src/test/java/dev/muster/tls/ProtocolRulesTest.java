package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProtocolRulesTest {
    private static final String OLD = "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA";

    /** Six signs, SSLv2 to TLS 1.3: yes, no, unknown, or not asked for. */
    private static EndpointFacts facts(String pattern) {
        SampleEndpoint endpoint = SampleEndpoint.good();
        Protocol[] protocols = Protocol.values();
        for (int i = 0; i < protocols.length; i++) {
            Protocol protocol = protocols[i];
            switch (pattern.charAt(i)) {
                case 'y' -> endpoint.offers(protocol, protocol == Protocol.TLS13 ? "TLS_AES_128_GCM_SHA256" : OLD);
                case 'n' -> endpoint.refuses(protocol);
                case '?' -> endpoint.hides(protocol, "cut");
                default -> {}
            }
        }
        return endpoint.facts();
    }

    @Test
    void keep_the_contract() {
        RuleContract.of(new Ssl3Rule())
                .passing(facts(".nnnyy"))
                .failing(facts(".ynnyy"))
                .inconclusive(facts(".?nnyy"))
                .inconclusive(SampleEndpoint.good().noOffer("cut").facts())
                .verify();
        RuleContract.of(new LegacyProtocolRule())
                .passing(facts(".nnnyy"))
                .failing(facts(".nynyy"))
                .inconclusive(facts(".nn?yy"))
                .verify();
        RuleContract.of(new NoTls12Rule())
                .passing(facts(".nnnyy"))
                .failing(facts(".nyynn"))
                .inconclusive(facts(".nyyn?"))
                .verify();
        RuleContract.of(new NoTls13Rule())
                .passing(facts(".nnnyy"))
                .failing(facts(".nnnyn"))
                .inconclusive(facts(".nnny?"))
                .notApplicable(facts(".nyynn"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".nnnyy | pass SSLv3 is refused; nobody asked for SSLv2",
                "nnnnyy | pass SSLv2 and SSLv3 are refused",
                ".ynnyy | ERROR SSLv3 is accepted",
                "ynnnyy | ERROR SSLv2 is accepted",
                "yynnyy | ERROR SSLv2 and SSLv3 are accepted",
                "?ynnyy | ERROR SSLv3 is accepted",
                "y?nnyy | ERROR SSLv2 is accepted",
                "?nnnyy | ? SSLv2: cut",
                ".?nnyy | ? SSLv3: cut",
                "??nnyy | ? SSLv2: cut and SSLv3: cut",
                "...nyy | ? SSLv3: cut",
            })
    void ssl_is_refused(String pattern, String said) {
        EndpointFacts facts = pattern.equals("...nyy")
                ? SampleEndpoint.good().hides(Protocol.SSL3, "cut").facts()
                : facts(pattern);
        assertEquals(said, Said.by(new Ssl3Rule(), facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".nnnyy | pass TLS 1.0 and TLS 1.1 are refused",
                ".nynyy | ERROR TLS 1.0 is accepted",
                ".nnyyy | ERROR TLS 1.1 is accepted",
                ".nyyyy | ERROR TLS 1.0 and TLS 1.1 are accepted",
                ".ny?yy | ERROR TLS 1.0 is accepted",
                ".n?nyy | ? TLS 1.0: cut",
                ".n??yy | ? TLS 1.0: cut and TLS 1.1: cut",
            })
    void legacy_versions_are_refused(String pattern, String said) {
        assertEquals(said, Said.by(new LegacyProtocolRule(), facts(pattern)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".nnnyy | pass TLS 1.2 and TLS 1.3 are accepted | pass TLS 1.3 is accepted",
                ".nnnny | pass TLS 1.3 is accepted              | pass TLS 1.3 is accepted",
                ".nnnyn | pass TLS 1.2 is accepted              | WARNING TLS 1.3 is refused",
                ".nnn?y | pass TLS 1.3 is accepted              | pass TLS 1.3 is accepted",
                ".nnny? | pass TLS 1.2 is accepted              | ? TLS 1.3: cut",
                ".nyynn | ERROR neither TLS 1.2 nor TLS 1.3 is accepted | n/a TLS 1.2 is not offered either: see tls.proto.no-tls12",
                ".nyy?n | ? TLS 1.2: cut                        | WARNING TLS 1.3 is refused",
                ".nyyn? | ? TLS 1.3: cut                        | ? TLS 1.3: cut",
                ".nyy?? | ? TLS 1.2: cut                        | ? TLS 1.3: cut",
            })
    void current_versions_are_offered(String pattern, String twelve, String thirteen) {
        assertEquals(twelve, Said.by(new NoTls12Rule(), facts(pattern)));
        assertEquals(thirteen, Said.by(new NoTls13Rule(), facts(pattern)));
    }

    @Test
    void what_nobody_asked_for_is_not_known() {
        Offer offer =
                new Offer(java.util.Map.of(), Seen.not(""), Seen.not(""), Seen.not(""), Seen.not(""), Seen.not(""), 0);
        assertEquals(dev.muster.Outcome.inconclusive("SSLv3: nobody asked for SSLv3"), new Ssl3Rule().on(offer));
        assertEquals(List.of(), new Offered(offer).suites());
    }
}
