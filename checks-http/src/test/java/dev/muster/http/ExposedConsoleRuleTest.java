package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExposedConsoleRuleTest {
    private static final ExposedConsoleRule RULE = new ExposedConsoleRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Exposed.at("/h2-console/", 404, "text/html", ""))
                .failing(Exposed.at("/h2-console/", "text/html", "<title>H2 Console</title>"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.EXPOSED, "/h2-console/", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /h2-console/      | 200 | text/html        | <title>H2 Console</title>       | ERROR
            /h2-console/      | 200 | text/plain       | <title>H2 Console</title>       | pass
            /h2-console/      | 302 | text/html        | H2 Console                      | pass
            /manager/html     | 200 | text/html        | Tomcat Web Application Manager  | ERROR
            /manager/html     | 401 | text/html        | Tomcat Web Application Manager  | pass
            /manager/html     | 403 | text/html        | Tomcat Web Application Manager  | pass
            /druid/index.html | 200 | text/html        | Druid Stat Index                | ERROR
            /druid/login.html | 200 | text/html        | druid monitor                   | WARNING
            /hystrix          | 200 | text/html        | Hystrix Dashboard               | ERROR
            /monitoring       | 200 | text/html        | Statistics of JavaMelody        | ERROR
            /monitoring       | 200 | text/html        | Our monitoring products         | pass
            /graphiql         | 200 | text/html        | GraphiQL                        | ERROR
            /q/dev-ui/        | 200 | text/html        | Quarkus Dev UI                  | ERROR
            /jolokia          | 200 | application/json | {"agent":1,"protocol":2}        | ERROR
            /jolokia          | 200 | text/html        | {"agent":1,"protocol":2}        | pass
            /eureka/apps      | 200 | application/xml  | <applications>                  | ERROR
            /eureka/apps      | 200 | application/json | {"applications":{}}             | ERROR
            /eureka/apps      | 200 | application/xhtml+xml | <applications>             | pass
            /shop/h2-console/ | 200 | text/html        | H2 Console                      | ERROR
            /h2-console/      | 503 | text/html        | ''                              | unsure
            """)
    void consoles(String path, int status, String type, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Exposed.at(path, status, type, body)));
    }
}
