package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExposedHealthRuleTest {
    private static final ExposedHealthRule RULE = new ExposedHealthRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Exposed.at("/health", "application/json", "{\"status\":\"UP\"}"))
                .failing(Exposed.at("/health", "application/json", "{\"status\":\"UP\",\"components\":{\"db\":1}}"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.EXPOSED, "/health", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"status":"UP"}                                             | pass
            200 | {"status":"UP","groups":["liveness","readiness"]}           | pass
            200 | {"status":"UP","checks":[]}                                 | pass
            200 | {"status":"UP","checks": [ ]}                               | pass
            200 | {"status":"UP","details":{}}                                | pass
            503 | {"status":"DOWN"}                                           | pass
            404 | {"status":404,"components":1}                               | pass
            200 | {"hello":"world"}                                           | pass
            200 | {"status":"UP","version":"1.2"}                             | INFO
            200 | {"status":"UP", "build" : {"time":1}}                       | INFO
            200 | {"status":"UP","components":{"db":{"status":"UP"}}}         | WARNING
            503 | {"status":"DOWN","components":{"db":{"status":"DOWN"}}}     | WARNING
            500 | {"status": "DOWN"}                                          | pass
            500 | {"status": "DOWN","details":{"db":{"status":"DOWN"}}}       | WARNING
            500 | {"status":500,"error":"Internal Server Error","path":"/health"} | pass
            503 | {"status":503,"error":"Service Unavailable","path":"/health"} | unsure
            200 | {"status":"UP","details":{"db":{"status":"UP"}}}            | WARNING
            200 | {"status":"pass","checks":{"db:ping":[{}]}}                 | WARNING
            200 | {"status":"UP","components":{},"details":{"a":1}}           | WARNING
            200 | {"status":"UP","x":"jdbc:postgresql://db"}                  | WARNING
            200 | {"status":"UP","validationQuery":"SELECT 1"}                | WARNING
            200 | {"status":"UP","path":"/app"}                               | WARNING
            200 | {"status":"DOWN","error":"java.net.ConnectException: x"}    | WARNING
            200 | {"status":"DOWN","error":"java.lang.OutOfMemoryError"}      | WARNING
            200 | {"status":"UP","node":"10.0.3.7"}                           | WARNING
            502 | bad gateway                                                 | unsure
            """)
    void health(int status, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Exposed.at("/actuator/health", status, "application/json", body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                             | pass
            {"app":{"name":"orders"}}      | pass
            {"git":{"commit":1}}           | INFO
            {"java":{"vendor":1}}          | INFO
            {"os":{"name":1}}              | INFO
            """)
    void info(String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Exposed.at("/actuator/info", "application/json", body)));
    }

    /** While a site is out of order, what it says everywhere does not show what it says of its health. */
    @Test
    void a_site_that_is_down_everywhere_shows_nothing() {
        String body = "{\"status\":\"maintenance\",\"details\":{\"until\":\"noon\"}}";

        String said = Sites.words(RULE, Exposed.everywhere(503, "Content-Type: application/json", body));

        assertTrue(said.startsWith("unsure"), said);
        assertEquals("pass", Sites.words(RULE, Exposed.everywhere(200, "Content-Type: application/json", body)));
    }

    @Test
    void a_status_alone_needs_no_control() {
        Attempt down = Exposed.exposed("/health", 503, "Content-Type: application/json", "{\"status\":\"DOWN\"}");

        assertEquals("pass", Sites.words(RULE, Sites.site(down)));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, true",
        "192.168.1.20, true",
        "172.16.0.1, true",
        "172.31.255.255, true",
        "db at 10.1.2.3:5432, true",
        "172.15.0.1, false",
        "172.32.0.1, false",
        "192.169.0.1, false",
        "8.8.8.8, false",
        "10.2.1, false",
        "10..2.1, false",
        "10.0.0.1234, false",
        "10.0.0.1.5, false",
        "1110.0.0.1, false",
        "10.0.0., false",
        "10.0000000000000.1, false",
        "'', false"
    })
    void inner_addresses(String text, boolean inner) {
        assertEquals(inner, PrivateIpv4.in(text));
    }
}
