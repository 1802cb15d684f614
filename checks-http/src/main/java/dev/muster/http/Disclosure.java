package dev.muster.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an error answer may tell of the inside.
 *
 * @param what in words: the text itself is never shown
 * @param grave whether it helps an attacker by itself
 * @param signs one of these in the body is proof
 */
record Disclosure(String what, boolean grave, List<Predicate<SiteText>> signs) {
    /** The grave first, the most telling first of those. */
    static final List<Disclosure> ALL = List.of(
            grave(
                    "the debug page of a framework",
                    List.of(
                            all("werkzeug debugger"),
                            all("django", "debug = true"),
                            all("whoops, looks like something went wrong"),
                            all("action controller: exception caught"),
                            all("symfony exception"),
                            all("an exception occurred processing jsp page"))),
            grave(
                    "a Java stack trace",
                    List.of(
                            text -> text.sourceLine(".java:"),
                            text -> text.sourceLine(".kt:"),
                            text -> text.sourceLine(".scala:"),
                            all("(native method)"),
                            all("(unknown source)"))),
            grave(
                    "a stack trace",
                    List.of(
                            all("traceback (most recent call last)"),
                            all("fatal error:", " on line "),
                            all("stack trace:", "#0 "),
                            all("stack trace:", " at system."),
                            all("goroutine ", " [running]:"),
                            text -> text.says("    at ") && text.sourceLine(".js:"),
                            all(".rb:", ":in `"))),
            grave(
                    "a SQL error or statement",
                    List.of(
                            all("sqlstate"),
                            all("sqlexception"),
                            all("sql syntax"),
                            all("syntax error at or near"),
                            all("unclosed quotation mark"),
                            all("sqlgrammarexception"),
                            all("could not execute query"),
                            all("could not execute statement"),
                            all("select * from "),
                            all("ora-0"))),
            grave(
                    "a path of the file system",
                    List.of(
                            text -> text.path("/var/www/"),
                            text -> text.path("/usr/local/"),
                            text -> text.path("/usr/src/"),
                            text -> text.path("/usr/lib/"),
                            text -> text.path("/home/"),
                            text -> text.path("/opt/"),
                            text -> text.path("/etc/"),
                            SiteText::drive)),
            mild(
                    "the name of an exception class",
                    List.of(text -> text.className("Exception"), text -> text.className("Error"))),
            mild("where in the input a parser stopped", List.of(all("[source:", "line:"))),
            mild(
                    "the default page of a server, which names it",
                    List.of(
                            all("apache tomcat/"),
                            all("nginx/"),
                            all("apache/2"),
                            all("<center>nginx</center>"),
                            all("<center>openresty"),
                            all("openresty/"),
                            all("powered by jetty"),
                            all("whitelabel error page"),
                            all("microsoft-iis/"),
                            all("glassfish"),
                            all("wildfly"),
                            all("weblogic server"),
                            all("jboss"),
                            all("werkzeug/"),
                            all("php/"))));

    /** Copies. */
    Disclosure {
        signs = List.copyOf(signs);
    }

    /** {@return the worst thing that the body tells} */
    static Optional<Disclosure> in(SiteText text) {
        return ALL.stream()
                .filter(disclosure -> disclosure.signs().stream().anyMatch(sign -> sign.test(text)))
                .findFirst();
    }

    private static Disclosure grave(String what, List<Predicate<SiteText>> signs) {
        return new Disclosure(what, true, signs);
    }

    private static Disclosure mild(String what, List<Predicate<SiteText>> signs) {
        return new Disclosure(what, false, signs);
    }

    private static Predicate<SiteText> all(String... lowerCase) {
        List<String> parts = List.of(lowerCase);
        return text -> parts.stream().allMatch(text::says);
    }
}
