package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An answer does not say which exploits to try. */
final class InfoSoftwareRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.info.software")
            .title("Headers do not name software and its version")
            .passes("Server is absent or a bare product name, and no field such as X-Powered-By is sent; a version is a"
                    + " warning, a product is only told")
            .severity(Severity.WARNING)
            .fix("blank Server and take the others out at the proxy (nginx: server_tokens off; proxy_hide_header"
                    + " X-Powered-By; Tomcat: server attribute of the Connector)")
            .reference("https://owasp.org/www-project-web-security-testing-guide/v42/"
                    + "4-Web_Application_Security_Testing/01-Information_Gathering/02-Fingerprint_Web_Server")
            .reference("https://owasp.org/www-project-web-security-testing-guide/v42/"
                    + "4-Web_Application_Security_Testing/01-Information_Gathering/"
                    + "08-Fingerprint_Web_Application_Framework")
            .reference("https://cwe.mitre.org/data/definitions/497.html")
            .tag("http")
            .tag("information");

    /** In lower case; the names of debug tools begin with x-debug. */
    static final Set<String> TELLTALES = Set.of(
            "x-powered-by",
            "x-powered-cms",
            "x-powered-by-plesk",
            "x-aspnet-version",
            "x-aspnetmvc-version",
            "x-application-context",
            "x-generator",
            "x-generated-by",
            "x-cms",
            "x-content-encoded-by",
            "x-debug-token",
            "x-debug-token-link",
            "x-drupal-dynamic-cache",
            "x-jenkins",
            "x-litespeed-cache",
            "x-mod-pagespeed",
            "x-nextjs-cache",
            "x-owa-version",
            "x-page-speed",
            "x-redirect-by",
            "x-server-powered-by",
            "x-sourcefiles",
            "x-turbo-charged-by",
            "x-umbraco-version",
            "x-varnish",
            "x-version",
            "liferay-portal",
            "microsoftsharepointteamservices",
            "powered-by",
            "product");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        Fields fields = facts.exchange().fields();
        List<Outcome> all = new ArrayList<>();
        Set<String> own = facts.expectations().telltales();
        for (String name : telling(fields, own)) {
            complaint(name, String.join(", ", fields.values(name)), own)
                    .ifPresent(outcome -> all.add(outcome.at(name)));
        }
        return all.isEmpty() ? List.of(passed(fields)) : List.copyOf(all);
    }

    private Set<String> telling(Fields fields, Set<String> own) {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : fields.all()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (name.equals("server") || name.equals("content-type") || isTelltale(name, own)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isTelltale(String name, Set<String> own) {
        return TELLTALES.contains(name) || own.contains(name);
    }

    private static Outcome passed(Fields fields) {
        return Outcome.passed(fields.first("Server")
                .filter(server -> !server.isBlank())
                .map(server -> "Server is " + Excerpt.of(server))
                .orElse("no field names software"));
    }

    private static Optional<Outcome> complaint(String name, String value, Set<String> own) {
        if (name.equals("server")) {
            return version(name, value);
        }
        if (name.equals("content-type") && value.contains("vnd.spring-boot.actuator")) {
            return told("its media type is that of the Spring Boot actuator");
        }
        if (!isTelltale(name, own)) {
            return Optional.empty();
        }
        if (name.startsWith("x-debug")) {
            return Optional.of(
                    Outcome.failed("a profiler answers: debugging is on").fix("switch debugging off"));
        }
        Optional<Outcome> version = version(name, value);
        return version.isPresent() ? version : told("names software: " + Excerpt.of(value));
    }

    /** The name of such a field may say already that its value is a version. */
    private static Optional<Outcome> version(String name, String value) {
        boolean bare = name.endsWith("version") && value.chars().anyMatch(c -> c >= '0' && c <= '9');
        return bare || SoftwareVersion.in(value)
                ? Optional.of(
                        Outcome.failed("names a version: " + Excerpt.of(value)).expected("no version"))
                : Optional.empty();
    }

    private static Optional<Outcome> told(String observed) {
        return Optional.of(Outcome.failed(Severity.INFO, observed).expected("no such field"));
    }
}
