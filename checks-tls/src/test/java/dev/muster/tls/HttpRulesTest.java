package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpRulesTest {
    private static EndpointFacts alpn(Seen<Session> session) {
        return SampleEndpoint.good().session(session).facts();
    }

    private static Seen<Session> chosen(Optional<String> protocol) {
        return Seen.of(new Session(Protocol.TLS13, 0x1301, protocol));
    }

    @Test
    void keep_the_contract() {
        EndpointFacts none = SampleEndpoint.good().hsts(Seen.not(Hsts.NO_HTTP)).facts();
        EndpointFacts smtp = SampleEndpoint.good().upgrade(Upgrade.SMTP).facts();
        EndpointFacts unseen =
                SampleEndpoint.good().hsts(Seen.not("5 s were over")).facts();
        RuleContract.of(new HstsMissingRule())
                .passing(SampleEndpoint.good().facts())
                .failing(SampleEndpoint.good().noHsts().facts())
                .notApplicable(none)
                .notApplicable(smtp)
                .notApplicable(SampleEndpoint.good().host("192.0.2.1").facts())
                .notApplicable(SampleEndpoint.good().host("2001:db8::1").facts())
                .inconclusive(unseen)
                .verify();
        RuleContract.of(new HstsShortRule())
                .passing(SampleEndpoint.good().facts())
                .failing(SampleEndpoint.good().hsts("max-age=1").facts())
                .notApplicable(SampleEndpoint.good().noHsts().facts())
                .notApplicable(none)
                .inconclusive(unseen)
                .verify();
        RuleContract.of(new AlpnRule())
                .passing(SampleEndpoint.good().facts())
                .failing(alpn(chosen(Optional.empty())))
                .notApplicable(none)
                .notApplicable(smtp)
                .inconclusive(alpn(Seen.not("cut")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "max-age=31536000                      | pass max-age is 31536000 s | pass max-age is 31536000 s",
                "max-age=\"15552000\"; includeSubDomains | pass max-age is 15552000 s | pass max-age is 15552000 s",
                " ; preload ; MAX-AGE = 63072000 ;     | pass max-age is 63072000 s | pass max-age is 63072000 s",
                "max-age=0063072000                    | pass max-age is 63072000 s | pass max-age is 63072000 s",
                "max-age=99999999999999999999          | pass max-age is 999999999999 s | pass max-age is 999999999999 s",
                "max-age=1; x=\"a;b\"                  | pass max-age is 1 s | WARNING max-age is 1 s, less than 180 days",
                "max-age=15551999                      | pass max-age is 15551999 s | WARNING max-age is 15551999 s, less than 180 days",
                "max-age=0                             | pass max-age is 0 s | WARNING max-age is 0, which switches HSTS off",
                "max-age=000                           | pass max-age is 0 s | WARNING max-age is 0, which switches HSTS off",
                "``                                    | WARNING browsers ignore the Strict-Transport-Security: it has no max-age | -",
                "includeSubDomains                     | WARNING browsers ignore the Strict-Transport-Security: it has no max-age | -",
                "max-age                               | WARNING browsers ignore the Strict-Transport-Security: its max-age is not a number of seconds | -",
                "max-age=-1                            | WARNING browsers ignore the Strict-Transport-Security: its max-age is not a number of seconds | -",
                "max-age=1y                            | WARNING browsers ignore the Strict-Transport-Security: its max-age is not a number of seconds | -",
                "max-age=                              | WARNING browsers ignore the Strict-Transport-Security: a directive is malformed | -",
                "max-age=31536000, max-age=31536000    | WARNING browsers ignore the Strict-Transport-Security: a directive is malformed | -",
                "max-age=31536000 includeSubDomains    | WARNING browsers ignore the Strict-Transport-Security: a directive is malformed | -",
                "\"max-age=31536000\"                  | WARNING browsers ignore the Strict-Transport-Security: a directive is malformed | -",
                "max-age=\"31536000                    | WARNING browsers ignore the Strict-Transport-Security: a directive is malformed | -",
                "max-age=\"1\"2\"                      | WARNING browsers ignore the Strict-Transport-Security: a directive is malformed | -",
                "=31536000                             | WARNING browsers ignore the Strict-Transport-Security: a directive is malformed | -",
                "max-age=1; max-age=1                  | WARNING browsers ignore the Strict-Transport-Security: a directive is given more than once | -",
                "max-age=1; Max-Age=2                  | WARNING browsers ignore the Strict-Transport-Security: a directive is given more than once | -",
                "max-age=31536000; includeSubDomains=1 | WARNING browsers ignore the Strict-Transport-Security: its includeSubDomains has a value | -",
            })
    void fields_are_read_strictly(String field, String missing, String brief) {
        EndpointFacts facts = SampleEndpoint.good().hsts(field).facts();
        assertEquals(missing, Said.by(new HstsMissingRule(), facts));
        String expected = brief.equals("-") ? "n/a there is none that browsers heed: see tls.hsts.missing" : brief;
        assertEquals(expected, Said.by(new HstsShortRule(), facts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e9=1; max-age=31536000", "max-age=3153600\u0661", "max-age=31536000; \u0000"})
    void what_is_not_ascii_is_malformed(String field) {
        assertEquals(0, Hsts.parse(field).maxAge());
        assertTrue(!Hsts.parse(field).problem().isEmpty());
    }

    @Test
    void an_endless_field_takes_linear_time() {
        Quick.linear(200_000, size -> Hsts.parse("a=\";\";".repeat(size / 6)));
        Quick.linear(200_000, size -> Hsts.parse("max-age=" + "9".repeat(size)));
    }

    @ParameterizedTest
    @CsvSource({"h2, pass h2", "http/1.1, INFO ALPN chose http/1.1", "'', INFO ALPN chose nothing"})
    void http2_is_noted(String protocol, String said) {
        Optional<String> chosen = protocol.isEmpty() ? Optional.empty() : Optional.of(protocol);
        assertEquals(said, Said.by(new AlpnRule(), alpn(chosen(chosen))));
    }
}
