package dev.muster.http;

import static dev.muster.http.BodyMark.any;
import static dev.muster.http.BodyMark.beginning;
import static dev.muster.http.ExposedPaths.json;

import dev.muster.Severity;
import java.util.List;

/** Spring Boot's actuator: what its endpoints look like, as its reference describes them. */
final class ActuatorPaths {
    static final List<ExposedPath> ALL = List.of(
            file(
                    "heapdump",
                    "a dump of the heap, with every secret in it",
                    beginning("JAVA PROFILE ", "\0\u0012portable heap dump")),
            file("logfile", "the log", any(" info ", " warn ", " error ", " debug ")),
            grave("env", "the configuration", "propertySources"),
            grave("configprops", "the configuration properties", "contexts", "prefix"),
            grave("threaddump", "the stacks of all threads", "threads", "threadName"),
            grave("httpexchanges", "the latest requests, with their fields", "exchanges"),
            grave("httptrace", "the latest requests, with their fields", "traces"),
            grave("sessions?username=muster", "the sessions of any user", "sessions"),
            grave("mappings", "every address of the service", "contexts", "mappings"),
            grave("beans", "every part of the service", "contexts", "dependencies"),
            grave("loggers", "the loggers, which a POST would change", "levels", "loggers"),
            grave("scheduledtasks", "the scheduled tasks", "cron", "fixedDelay"),
            grave("gateway/routes", "the routes of the gateway", "predicate"),
            grave("jolokia", "Jolokia, which calls any MBean", "agent", "protocol"),
            new ExposedPath(
                    "/actuator",
                    Exposure.ACTUATOR,
                    Severity.ERROR,
                    "the list of endpoints, with some that change the service",
                    MediaFamily.JSON,
                    List.of(any("\"_links\""), any("/shutdown\"", "/restart\"", "/refresh\"", "/pause\""))),
            json(Exposure.ACTUATOR, Severity.WARNING, "/actuator", "the list of endpoints", "_links", "self"),
            mild("metrics", "the names of all metrics", "names"),
            mild("conditions", "the report of auto-configuration", "positiveMatches"),
            mild("startup", "the steps of the start", "timeline"),
            mild("sbom", "the list of dependencies", "ids"),
            new ExposedPath(
                    "/actuator/prometheus",
                    Exposure.ACTUATOR,
                    Severity.WARNING,
                    "the metrics",
                    MediaFamily.FILE,
                    List.of(any("# type ", "# help "))),
            json(Exposure.HEALTH, Severity.WARNING, "/actuator/health", "the health", "status"),
            json(Exposure.HEALTH, Severity.WARNING, "/health", "the health", "status"),
            new ExposedPath(
                    "/actuator/info",
                    Exposure.HEALTH,
                    Severity.WARNING,
                    "what was built",
                    MediaFamily.JSON,
                    List.of(any("{"))));

    private ActuatorPaths() {}

    private static ExposedPath grave(String name, String what, String... marks) {
        return json(Exposure.ACTUATOR, Severity.ERROR, "/actuator/" + name, what, marks);
    }

    private static ExposedPath mild(String name, String what, String... marks) {
        return json(Exposure.ACTUATOR, Severity.WARNING, "/actuator/" + name, what, marks);
    }

    private static ExposedPath file(String name, String what, BodyMark mark) {
        return new ExposedPath(
                "/actuator/" + name, Exposure.ACTUATOR, Severity.ERROR, what, MediaFamily.FILE, List.of(mark));
    }
}
