package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.testing.RuleContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorDisclosureRuleTest {
    private static final ErrorDisclosureRule RULE = new ErrorDisclosureRule();
    private static final String PATH = "https://api.shop.org/a/muster-k7d9q2m4";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(error(404, "", "not found"))
                .failing(error(500, "", "  at org.shop.Orders.load(Orders.java:12)"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.ERROR, "unknown-path", "reset")))
                .verify();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not found",
                "<h1>Oops</h1><a href=\"/home/\">home</a>",
                "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}",
                "{\"timestamp\":1,\"status\":404,\"error\":\"Not Found\"}",
                "<a href=\"https://shop.org/opt/out\">opt out</a>",
                "<img src=\"/etc/logo.png\">",
                "see Orders.java: it is open source",
                "read (about) .java:x",
                "An Exception occurred. Error!",
                "our.Exceptional offers; see shop.Error",
                "x.Exception",
                "www.error.org",
                "1a.b.C1Exception",
                "note:\\n next line",
                "a:\\",
                ":\\x",
                "http:\\x is wrong",
                "c:\\\\x",
                "path /homeless",
                "select a product from the list",
                "the oracle says 0",
            })
    void plain_answers(String body) {
        assertEquals("pass", Sites.words(RULE, error(404, "", body)), body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.X: y at org.shop.Orders.load(Orders.java:12)         | a Java stack trace
            at org.shop.OrdersKt.load(Orders.kt:7)                         | a Java stack trace
            at org.shop.Orders.load(Orders.scala:7)                        | a Java stack trace
            {"trace":"x\\n\\tat org.shop.Orders.load(Orders.java:12)\\n"}  | a Java stack trace
            at java.base/jdk.internal.X.invoke0(Native Method)             | a Java stack trace
            at org.shop.$Proxy12.load(Unknown Source)                      | a Java stack trace
            Traceback (most recent call last): File                        | a stack trace
            Fatal error: Uncaught x in y.php on line 12                    | a stack trace
            Stack trace: #0 x                                              | a stack trace
            Stack Trace: [x] at System.Web.Y                               | a stack trace
            goroutine 1 [running]: main.main()                             | a stack trace
            'x    at Object.load (/srv/x.js:12:3)'                         | a stack trace
            app.rb:12:in `load'                                            | a stack trace
            java.sql.SQLException: no                                      | a SQL error or statement
            SQLSTATE[42000]                                                | a SQL error or statement
            You have an error in your SQL syntax                           | a SQL error or statement
            ERROR: syntax error at or near "x"                             | a SQL error or statement
            Unclosed quotation mark after the character string             | a SQL error or statement
            org.hibernate.exception.SQLGrammarException                    | a SQL error or statement
            could not execute query                                        | a SQL error or statement
            could not execute statement [x]                                | a SQL error or statement
            SELECT * FROM orders                                           | a SQL error or statement
            ORA-00942: table or view does not exist                        | a SQL error or statement
            open /var/www/shop/index.php                                   | a path of the file system
            (/usr/local/tomcat/webapps)                                    | a path of the file system
            [/usr/src/app]                                                 | a path of the file system
            <b>/usr/lib/x</b>                                              | a path of the file system
            file:/home/shop/app.jar                                        | a path of the file system
            /opt/shop/app.jar                                              | a path of the file system
            cannot read /etc/shop.conf                                     | a path of the file system
            in C:\\inetpub\\wwwroot                                        | a path of the file system
            D:\\news                                                       | a path of the file system
            Werkzeug Debugger                                              | the debug page of a framework
            You see this because you have DEBUG = True in your Django file | the debug page of a framework
            Whoops, looks like something went wrong.                       | the debug page of a framework
            Action Controller: Exception caught                            | the debug page of a framework
            Symfony Exception                                              | the debug page of a framework
            An exception occurred processing JSP page                      | the debug page of a framework
            {"exception":"java.lang.NullPointerException"}                 | the name of an exception class
            org.shop.orders.OrderError happened                            | the name of an exception class
            [Source: (String); line: 1, column: 2]                         | where in the input a parser stopped
            <h3>Apache Tomcat/10.1.0</h3>                                  | the default page of a server, which names it
            <center>nginx/1.25.0</center>                                  | the default page of a server, which names it
            <center>nginx</center>                                         | the default page of a server, which names it
            Whitelabel Error Page                                          | the default page of a server, which names it
            <i>Powered by Jetty://</i>                                     | the default page of a server, which names it
            not here: muster-k7d9q2m4                                      | the path that was asked for, as text
            """)
    void what_is_told(String body, String what) {
        String line =
                Sites.lines(RULE, error(500, "", body.replace("\\\\", "\\"))).get(0);

        assertEquals("WARNING unknown-path: the answer, 500, holds " + what, line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | Content-Type: application/json         | {"path":"/a/muster-k7d9q2m4"} | pass
            404 | Content-Type: application/problem+json | {"instance":"/a/muster-k7d9q2m4"} | pass
            200 | Content-Type: text/html                | <link href="/a/muster-k7d9q2m4"> | pass
            404 | Content-Type: text/html                | no /a/muster-k7d9q2m4 | WARNING
            404 | Content-Type: text/plain               | no /a/muster-k7d9q2m4 | WARNING
            404 | ''                                     | no /a/muster-k7d9q2m4 | WARNING
            503 | ''                                     | try again later | unsure
            429 | ''                                     | ''    | unsure
            502 | ''                                     | <center>nginx</center> | WARNING
            404 | Content-Encoding: gzip                 | x     | unsure
            404 | Content-Encoding: identity             | x     | pass
            404 | Content-Encoding:                      | x     | pass
            404 | Content-Encoding: br                   | ''    | pass
            """)
    void answers(int status, String fields, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, error(status, fields, body)));
    }

    @Test
    void a_body_that_broke_off_shows_nothing_but_what_it_shows() {
        assertEquals(
                List.of("unsure unknown-path: the body broke off after 3 bytes"), Sites.lines(RULE, broken("not")));
        assertEquals("WARNING", Sites.words(RULE, broken("SQLSTATE")));
    }

    @Test
    void the_text_itself_is_not_told() {
        String lines = Sites.lines(RULE, error(500, "", "SQLSTATE geheim12")).toString();

        assertFalse(lines.contains("geheim12"), lines);
    }

    @Test
    void short_words_of_the_path_are_no_echo() {
        Exchange exchange = Sites.answer("GET", URI.create("https://shop.org/page"), "", 404, "", Body.of("page"));

        assertEquals(
                "pass", Sites.words(RULE, Sites.site(Sites.attempt(Attempt.Purpose.ERROR, "bad-method", exchange))));
    }

    @Test
    void the_word_before_a_tag_is_looked_for_too() {
        URI uri = URI.create("https://shop.org/muster-k7d9/%3Cmuster-k7d9%3E");
        Exchange exchange = Sites.answer("GET", uri, "", 404, "", Body.of("no /muster-k7d9/&lt;muster-k7d9&gt;"));

        assertEquals(
                "WARNING",
                Sites.words(RULE, Sites.site(Sites.attempt(Attempt.Purpose.ERROR, "unknown-path", exchange))));
    }

    private static SiteFacts broken(String text) {
        Body body = Body.of(text.getBytes(StandardCharsets.UTF_8), Body.Extent.BROKEN);
        Exchange exchange = Sites.answer("GET", URI.create(PATH), "", 404, "", body);
        return Sites.site(Sites.attempt(Attempt.Purpose.ERROR, "unknown-path", exchange));
    }

    private static SiteFacts error(int status, String fields, String body) {
        Exchange exchange = Sites.answer("GET", URI.create(PATH), "", status, fields, Body.of(body));
        return Sites.site(Sites.attempt(Attempt.Purpose.ERROR, "unknown-path", exchange));
    }
}
