package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExposedApiRuleTest {
    private static final ExposedApiRule RULE = new ExposedApiRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Exposed.at("/v3/api-docs", 404, "text/html", ""))
                .failing(Exposed.at("/v3/api-docs", "application/json", "{\"openapi\":1,\"info\":{}}"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.EXPOSED, "/v3/api-docs", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v3/api-docs           | application/json   | {"openapi":"3","info":{}}          | INFO    | pass
            /v3/api-docs           | application/json   | {"openapi":"3"}                     | pass    | pass
            /v3/api-docs           | application/json   | {"openapi":"3","info":1,"paths":{"/internal/x":1}} | WARNING | WARNING
            /v3/api-docs           | application/json   | {"openapi":"3","info":1,"paths":{"/admin/x":1}} | WARNING | WARNING
            /v3/api-docs           | application/json   | {"openapi":"3","info":1,"paths":1,"x-internal":true} | WARNING | WARNING
            /v2/api-docs           | application/json   | {"swagger":"2","info":{}}          | INFO    | pass
            /openapi.json          | application/json   | {"openapi":"3","info":{}}          | INFO    | pass
            /openapi.yaml          | text/yaml          | openapi: 3.1.0                      | INFO    | pass
            /swagger-ui/index.html | text/html          | <title>Swagger UI</title>           | INFO    | pass
            /services?wsdl         | text/xml           | <wsdl:definitions>                  | INFO    | pass
            /application.wadl      | application/vnd.sun.wadl+xml | <application xmlns="http://wadl.dev.java.net/2009/02"> | INFO | pass
            /graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D | application/json | {"data":{"__schema":{}}} | INFO | pass
            /v3/api-docs           | text/html          | {"openapi":"3","info":{}}          | pass    | pass
            """)
    void descriptions(String path, String type, String body, String unstated, String declared) {
        SiteFacts facts = Exposed.at(path, type, body);
        PageFacts open = Sites.page(AnswerKind.API, Expectations.Audience.PUBLIC, Sites.answer(200, "", ""));

        assertEquals(unstated, Sites.words(RULE, facts));
        assertEquals(declared, Sites.words(RULE, new SiteFacts(open, facts.attempts())));
    }
}
