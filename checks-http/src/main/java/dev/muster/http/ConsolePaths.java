package dev.muster.http;

import static dev.muster.http.BodyMark.any;
import static dev.muster.http.ExposedPaths.json;

import dev.muster.Severity;
import java.util.List;

/** Consoles of what Java services are made of, known by words in their pages. */
final class ConsolePaths {
    static final List<ExposedPath> ALL = List.of(
            page(Severity.ERROR, "/h2-console/", "the console of the H2 database", "h2 console"),
            page(Severity.ERROR, "/manager/html", "the manager of Tomcat", "tomcat web application manager"),
            page(Severity.ERROR, "/druid/index.html", "the console of the Druid pool", "druid stat"),
            page(Severity.WARNING, "/druid/login.html", "the login to the console of the Druid pool", "druid"),
            page(Severity.ERROR, "/hystrix", "the dashboard of Hystrix", "hystrix dashboard"),
            page(Severity.ERROR, "/monitoring", "JavaMelody", "javamelody"),
            page(Severity.ERROR, "/graphiql", "GraphiQL", "graphiql"),
            page(Severity.ERROR, "/q/dev-ui/", "the development console of Quarkus", "quarkus"),
            json(Exposure.CONSOLE, Severity.ERROR, "/jolokia", "Jolokia, which calls any MBean", "agent", "protocol"),
            new ExposedPath(
                    "/eureka/apps",
                    Exposure.CONSOLE,
                    Severity.ERROR,
                    "the registry of Eureka",
                    MediaFamily.DATA,
                    List.of(any("<applications>", "\"applications\""))));

    private ConsolePaths() {}

    private static ExposedPath page(Severity severity, String path, String what, String mark) {
        return new ExposedPath(path, Exposure.CONSOLE, severity, what, MediaFamily.HTML, List.of(any(mark)));
    }
}
