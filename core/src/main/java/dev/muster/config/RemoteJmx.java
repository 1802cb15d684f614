package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Severity;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Remote JMX: who connects can run any code, so that it must ask for a password and not send it in clear text. */
final class RemoteJmx implements DebugSign {
    private static final String PREFIX = "com.sun.management.jmxremote.";
    private static final URI MORE = URI.create("https://docs.oracle.com/en/java/javase/17/management/"
            + "monitoring-and-management-using-jmx-technology.html");

    @Override
    public List<Outcome> read(DebugFacts facts) {
        return List.of(judge(facts.jvm().management()).at("remote JMX"));
    }

    private static Outcome judge(Map<String, String> management) {
        if (management.containsKey("config.file")) {
            return Outcome.inconclusive("its settings are in a file of their own, which is not read: set them by "
                    + PREFIX + "authenticate and the like instead of com.sun.management.config.file");
        }
        String port = management.getOrDefault("jmxremote.port", "");
        if (port.isEmpty()) {
            return Outcome.passed("is not opened by a system property");
        }
        if (isFalse(management, "jmxremote.authenticate")) {
            return Outcome.failed("listens on port " + Shown.line(port) + " and asks for no password")
                    .expected(PREFIX + "authenticate=true")
                    .fix("take -D" + PREFIX + "authenticate=false out, or the port")
                    .more(MORE);
        }
        if (isFalse(management, "jmxremote.ssl")) {
            return Outcome.failed(Severity.WARNING, "listens on port " + Shown.line(port) + " without TLS")
                    .expected(PREFIX + "ssl=true")
                    .fix("take -D" + PREFIX + "ssl=false out, or the port")
                    .more(MORE);
        }
        return Outcome.passed("listens on port " + Shown.line(port) + " with a password and TLS, its defaults");
    }

    private static boolean isFalse(Map<String, String> management, String name) {
        return management.getOrDefault(name, "true").strip().equalsIgnoreCase("false");
    }
}
