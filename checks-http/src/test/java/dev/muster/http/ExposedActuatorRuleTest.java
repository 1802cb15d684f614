package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExposedActuatorRuleTest {
    private static final ExposedActuatorRule RULE = new ExposedActuatorRule();
    private static final String ENV = "{\"activeProfiles\":[],\"propertySources\":[]}";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Exposed.at("/actuator/env", 404, "text/html", ""))
                .failing(Exposed.at("/actuator/env", "application/json", ENV))
                .notApplicable(Sites.site())
                .notApplicable(Exposed.at("/.env", 404, "text/html", ""))
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.EXPOSED, "/actuator/env", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /actuator/heapdump       | application/octet-stream | JAVA PROFILE 1.0.2           | ERROR
            /actuator/heapdump       | application/octet-stream | not a JAVA PROFILE 1.0.2     | pass
            /actuator/heapdump       | text/html                | JAVA PROFILE 1.0.2           | pass
            /actuator/heapdump       | application/octet-stream | hello                        | pass
            /actuator/logfile        | text/plain               | 12:00 INFO 1 --- started     | ERROR
            /actuator/logfile        | text/html                | no INFO here                 | pass
            /actuator/env            | application/json         | {"propertySources":[]}       | ERROR
            /actuator/env            | application/vnd.spring-boot.actuator.v3+json | {"propertySources":[]} | ERROR
            /actuator/env            | text/html                | {"propertySources":[]}       | pass
            /actuator/env            | application/json         | {"error":"x"}                | pass
            /actuator/configprops    | application/json         | {"contexts":{"a":{"prefix":1}}} | ERROR
            /actuator/configprops    | application/json         | {"contexts":{}}              | pass
            /actuator/threaddump     | application/json         | {"threads":[{"threadName":1}]} | ERROR
            /actuator/httpexchanges  | application/json         | {"exchanges":[]}             | ERROR
            /actuator/httptrace      | application/json         | {"traces":[]}                | ERROR
            /actuator/sessions?username=muster | application/json | {"sessions":[]}           | ERROR
            /actuator/mappings       | application/json         | {"contexts":{"mappings":1}}  | ERROR
            /actuator/beans          | application/json         | {"contexts":{"dependencies":1}} | ERROR
            /actuator/loggers        | application/json         | {"levels":[],"loggers":{}}   | ERROR
            /actuator/scheduledtasks | application/json         | {"cron":[],"fixedDelay":[]}  | ERROR
            /actuator/gateway/routes | application/json         | [{"predicate":"x"}]          | ERROR
            /actuator/jolokia        | application/json         | {"agent":1,"protocol":1}     | ERROR
            /actuator                | application/json         | {"_links":{"self":1}}        | WARNING
            /actuator                | application/json         | {"_links":{"self":1,"x":{"href":"/shutdown"}}} | ERROR
            /actuator                | application/json         | {}                           | pass
            /actuator/metrics        | application/json         | {"names":[]}                 | WARNING
            /actuator/conditions     | application/json         | {"positiveMatches":1}        | WARNING
            /actuator/startup        | application/json         | {"timeline":1}               | WARNING
            /actuator/sbom           | application/json         | {"ids":[]}                   | WARNING
            /actuator/prometheus     | text/plain               | # HELP x                     | WARNING
            /shop/actuator/env       | application/json         | {"propertySources":[]}       | ERROR
            /manage/env              | application/json         | {"propertySources":[]}       | ERROR
            /env                     | application/json         | {"propertySources":[]}       | ERROR
            https://api.shop.org:8081/actuator/env | application/json | {"propertySources":[]} | ERROR
            """)
    void endpoints(String path, String type, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Exposed.at(path, type, body)));
    }

    /** It begins with the length of that text. */
    @Test
    void a_heap_dump_of_openj9_is_known() {
        assertEquals(
                "ERROR",
                Sites.words(
                        RULE,
                        Exposed.at(
                                "/actuator/heapdump", "application/octet-stream", "\0\u0012portable heap dump\0\0")));
    }

    @ParameterizedTest
    @CsvSource({
        "200, ERROR",
        "206, ERROR",
        "301, pass",
        "302, pass",
        "401, pass",
        "403, pass",
        "404, pass",
        "405, pass",
        "500, pass",
        "408, unsure",
        "429, unsure",
        "502, unsure",
        "503, unsure",
        "504, unsure"
    })
    void statuses(int status, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Exposed.at("/actuator/env", status, "application/json", ENV)));
    }

    @Test
    void a_site_that_answers_so_everywhere_proves_nothing() {
        SiteFacts facts = Exposed.everywhere(200, "Content-Type: application/json", ENV + "\"_links\" \"self\"");

        assertEquals("pass", Sites.words(RULE, facts));
    }

    @Test
    void the_nearest_control_is_compared() {
        Attempt env = Exposed.exposed("/actuator/env", 200, "Content-Type: application/json", ENV);
        Exchange same = env.exchange().orElseThrow();
        Exchange other = Sites.answer(404, "", "");

        assertEquals("unsure", Sites.words(RULE, Sites.site(env)));
        assertEquals("unsure", Sites.words(RULE, Sites.site(env, Sites.lost(Attempt.Purpose.CONTROL, "/", "reset"))));
        assertEquals("ERROR", Sites.words(RULE, Sites.site(env, control("/", other))));
        assertEquals("pass", Sites.words(RULE, Sites.site(env, control("/", same))));
        assertEquals("ERROR", Sites.words(RULE, Sites.site(env, control("/", same), control("/actuator/x", other))));
        assertEquals(
                "pass",
                Sites.words(RULE, Sites.site(env, control("/actuator/env", same), control("/actuator/x", other))));
    }

    @Test
    void what_could_not_be_asked_is_told_beside_what_was_found() {
        SiteFacts facts = Sites.site(
                Exposed.exposed("/actuator/env", 200, "Content-Type: application/json", ENV),
                Exposed.exposed("/actuator/beans", 404, "", ""),
                Sites.lost(Attempt.Purpose.EXPOSED, "/actuator/metrics", "reset"),
                control("/actuator/x", Sites.answer(404, "", "")));

        assertEquals(
                List.of(
                        "ERROR /actuator/env: the configuration is served to anybody",
                        "unsure /actuator/metrics: there was no answer: reset"),
                Sites.lines(RULE, facts));
    }

    @Test
    void where_nobody_answers_it_is_told_once() {
        SiteFacts facts = Sites.site(
                Sites.lost(Attempt.Purpose.EXPOSED, "/actuator/env", ""),
                Sites.lost(Attempt.Purpose.EXPOSED, "/actuator/beans", ""));

        assertEquals(List.of("unsure : there was no answer: no reason is known"), Sites.lines(RULE, facts));
    }

    @Test
    void what_keeps_many_from_being_judged_is_told_once() {
        Attempt env = Exposed.exposed("/actuator/env", 200, "Content-Type: application/json", ENV);
        SiteFacts facts = Sites.site(
                Exposed.exposed("/actuator/beans", 429, "", ""),
                Exposed.exposed("/actuator/mappings", 429, "", ""),
                Exposed.exposed("/actuator/loggers", 429, "", ""),
                env,
                Sites.lost(Attempt.Purpose.EXPOSED, "/actuator/metrics", "reset"),
                control("/actuator/x", Sites.answer(404, "", "")));

        assertEquals(
                List.of(
                        "ERROR /actuator/env: the configuration is served to anybody",
                        "unsure : 4 paths could not be judged, such as /actuator/beans: the answer was 429: it does not"
                                + " show what this rule asks for"),
                Sites.lines(RULE, facts));
    }

    @Test
    void a_body_that_cannot_be_read_is_no_pass() {
        Attempt packed =
                Exposed.exposed("/actuator/env", 200, "Content-Type: application/json ^ Content-Encoding: gzip", "x");
        Body half = Body.of("{".getBytes(StandardCharsets.UTF_8), Body.Extent.BROKEN);
        Attempt broken = Sites.attempt(
                Attempt.Purpose.EXPOSED,
                "/actuator/env",
                Sites.answer("GET", Sites.HOME, "", 200, "Content-Type: application/json", half));
        Body first = Body.of(ENV.getBytes(StandardCharsets.UTF_8), Body.Extent.CUT);
        Attempt cut = Sites.attempt(
                Attempt.Purpose.EXPOSED,
                "/actuator/beans",
                Sites.answer("GET", Sites.HOME, "", 200, "Content-Type: application/json", first));

        assertEquals(
                List.of("unsure /actuator/env: the body is compressed, though that was not asked for"),
                Sites.lines(RULE, Sites.site(packed)));
        assertEquals(
                List.of("unsure /actuator/env: the body broke off after 1 byte"),
                Sites.lines(RULE, Sites.site(broken)));
        assertEquals(List.of("pass : 1 path asked for, nothing to object to"), Sites.lines(RULE, Sites.site(cut)));
    }

    private static Attempt control(String path, Exchange exchange) {
        return Sites.attempt(Attempt.Purpose.CONTROL, path, exchange);
    }
}
