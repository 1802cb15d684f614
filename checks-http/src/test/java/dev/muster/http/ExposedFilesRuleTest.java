package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExposedFilesRuleTest {
    private static final ExposedFilesRule RULE = new ExposedFilesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Exposed.at("/.env", 404, "text/html", ""))
                .failing(Exposed.at("/.env", "text/plain", "DB_PASSWORD=geheim12"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.EXPOSED, "/.env", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /.git/config            | text/plain               | [core] bare = false            | ERROR
            /.git/config            | text/html                | [core] bare = false            | pass
            /.git/HEAD              | application/octet-stream | ref: refs/heads/main           | ERROR
            /.git/HEAD              | text/plain               | see ref: refs/heads/main       | pass
            /.env                   | application/octet-stream | API_KEY=x                      | ERROR
            /.env                   | text/plain               | not here                       | pass
            /.env                   | text/html                | API_KEY=x                      | pass
            /.env.production        | text/plain               | DB_HOST=x                      | ERROR
            /.ssh/id_rsa            | text/plain               | -----BEGIN RSA PRIVATE KEY-----     | ERROR
            /server.key             | text/plain               | -----BEGIN PRIVATE KEY-----    | ERROR
            /server.key             | text/plain               | -----BEGIN CERTIFICATE-----    | pass
            /application.properties | text/plain               | spring.datasource.url=x        | ERROR
            /application.yml        | text/yaml                | spring: x                      | ERROR
            /backup.sql             | application/sql          | CREATE TABLE orders            | ERROR
            /dump.sql               | text/plain               | INSERT INTO orders             | ERROR
            /WEB-INF/web.xml        | application/xml          | <web-app>                      | WARNING
            /META-INF/MANIFEST.MF   | text/plain               | Manifest-Version: 1.0          | WARNING
            /pom.xml                | text/xml                 | <project>                      | WARNING
            /Dockerfile             | text/plain               | FROM eclipse-temurin           | WARNING
            /docker-compose.yml     | text/yaml                | services:                      | WARNING
            /static../.git/config   | text/plain               | [core] bare = false            | ERROR
            /static../.git/config   | text/html                | [core] bare = false            | pass
            /assets../.git/config   | application/octet-stream | [core] bare = false            | ERROR
            /static../.env          | text/plain               | API_KEY=x                      | ERROR
            /assets../.env          | text/plain               | not here                       | pass
            /static/                | text/html                | <title>Index of /static/       | WARNING
            /assets/                | text/html                | Directory listing for /assets  | WARNING
            /static/                | text/html                | <title>Directory Listing For [&#47;static&#47;] | WARNING
            /static/                | text/html                | <h1>Directory: /static/</h1>   | WARNING
            /assets/                | text/html                | our assets                     | pass
            /shop/.git/config       | text/plain               | [core] bare = false            | ERROR
            """)
    void files(String path, String type, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Exposed.at(path, type, body)));
    }

    @Test
    void binary_files_are_known_by_their_first_bytes() {
        String type = "application/octet-stream";

        assertEquals("WARNING", Sites.words(RULE, Exposed.at("/backup.zip", type, "PK\u0003\u0004 x")));
        assertEquals("WARNING", Sites.words(RULE, Exposed.at("/.svn/wc.db", type, "SQLite format 3\0 x")));
        assertEquals("WARNING", Sites.words(RULE, Exposed.at("/.DS_Store", type, "\0\0\0\u0001Bud1 x")));
        assertEquals("pass", Sites.words(RULE, Exposed.at("/backup.zip", type, "x PK\u0003\u0004")));
    }

    @Test
    void the_content_is_not_told() {
        assertEquals(
                List.of("ERROR /.env: a file of environment variables is served to anybody"),
                Sites.lines(RULE, Exposed.at("/.env", "text/plain", "DB_PASSWORD=geheim12")));
    }
}
