package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The server does not send back what it was sent, and offers no methods of file servers. */
final class MethodsRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.methods")
            .title("TRACE, TRACK and WebDAV methods are off")
            .severity(Severity.WARNING)
            .passes("TRACE and TRACK are refused, and Allow lists neither them nor a WebDAV method")
            .fix("switch it off in the container and in the proxy; Tomcat: allowTrace=\"false\" on the Connector;"
                    + " Apache httpd: TraceEnable off")
            .notApplicable("active requests are off")
            .reference(SiteReferences.WSTG_CONF_06)
            .reference(SiteReferences.rfc(9110, "9.3.8"))
            .reference(SiteReferences.cwe(749))
            .tag("http")
            .tag("methods")
            .tag("active");

    private static final Set<String> ECHOING = Set.of("TRACE", "TRACK");
    private static final Set<String> WEBDAV =
            Set.of("PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "SEARCH");
    /** Fields that stand in many pages by themselves. */
    private static final Set<String> ORDINARY =
            Set.of("host", "user-agent", "accept", "accept-encoding", "accept-language", "connection", "cache-control");

    private static final int SHORTEST_MARK = 8;

    MethodsRule() {
        super(INFO, Attempt.Purpose.TRACE, Attempt.Purpose.OPTIONS);
    }

    @Override
    String subject(Attempt attempt, SiteFacts facts) {
        return attempt.purpose() == Attempt.Purpose.OPTIONS ? "Allow" : super.subject(attempt, facts);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        if (attempt.purpose() == Attempt.Purpose.TRACE && echoes(answer)) {
            return Outcome.failed(Severity.WARNING, "answers with the request it was sent, its fields included")
                    .expected("405 or 501");
        }
        List<String> allowed = allowed(answer);
        if (allowed.stream().anyMatch(ECHOING::contains)) {
            return Outcome.failed(Severity.WARNING, "Allow lists TRACE or TRACK")
                    .expected("no such method in Allow");
        }
        if (allowed.stream().anyMatch(WEBDAV::contains)) {
            return Outcome.failed(Severity.WARNING, "Allow lists methods of WebDAV")
                    .expected("only the methods that the application uses")
                    .fix("switch WebDAV off in the container and in the proxy, or waive this where it is meant");
        }
        if (SiteWords.busy(answer)) {
            return SiteWords.untold(answer);
        }
        return attempt.purpose() == Attempt.Purpose.OPTIONS ? listed(allowed) : refused(answer);
    }

    private static Outcome listed(List<String> allowed) {
        return Outcome.passed(
                allowed.isEmpty() ? "no method is listed" : SiteWords.count(allowed.size(), "method") + " listed");
    }

    private static Outcome refused(Exchange answer) {
        if (answer.status() >= 300) {
            return Outcome.passed("is answered with " + answer.status());
        }
        return Sight.clear(answer)
                ? Outcome.failed(Severity.INFO, "is answered with " + answer.status() + ", though not with the request")
                        .expected("405 or 501")
                : Sight.unclear(answer);
    }

    private static boolean echoes(Exchange answer) {
        boolean message = answer.fields()
                .first("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("message/http"))
                .isPresent();
        String body = new String(answer.body().bytes(), StandardCharsets.ISO_8859_1);
        boolean mark = answer.sent().all().stream()
                .filter(field -> !ORDINARY.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(Field::value)
                .anyMatch(value -> value.length() >= SHORTEST_MARK && body.contains(value));
        return answer.status() < 300 && (message || mark);
    }

    private static List<String> allowed(Exchange answer) {
        return ListField.items(answer.fields(), "Allow").stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .toList();
    }
}
