package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A request that names a foreign host does not make the site speak in that host's name. */
final class ForeignHostRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.host")
            .title("A foreign Host name is refused and never mirrored")
            .passes("a foreign Host gives an error or the default site, a foreign X-Forwarded-Host is ignored, and the"
                    + " name stands nowhere in the answer")
            .fix("answer to named hosts only, and build links from a fixed public URL; nginx: server_name"
                    + " api.example.com; with a default_server that says: return 421;")
            .notApplicable("active requests are off")
            .reference(SiteReferences.WSTG_HOST)
            .reference(SiteReferences.rfc(9110, "7.4"))
            .reference(SiteReferences.cwe(644))
            .tag("http")
            .tag("host")
            .tag("active");

    private static final Set<String> ACTED_UPON =
            Set.of("location", "content-location", "link", "refresh", "set-cookie", "access-control-allow-origin");

    private static final Set<Integer> REFUSALS = Set.of(400, 421);

    ForeignHostRule() {
        super(INFO, Attempt.Purpose.FOREIGN_HOST);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        Optional<String> name = sent(attempt, answer);
        if (name.isEmpty()) {
            return Outcome.inconclusive("the foreign name that was sent is not known");
        }
        return inHead(answer, name.get())
                .or(() -> inBody(attempt, answer, name.get()))
                .orElseGet(() -> unmirrored(attempt, answer, facts));
    }

    private static Optional<String> sent(Attempt attempt, Exchange answer) {
        return answer.sent()
                .first(attempt.subject())
                .map(value -> value.toLowerCase(Locale.ROOT).strip())
                .map(value -> value.substring(value.indexOf("host=") < 0 ? 0 : value.indexOf("host=") + 5))
                .map(value -> value.replace("\"", ""))
                .map(value -> value.indexOf(';') < 0 ? value : value.substring(0, value.indexOf(';')))
                .filter(value -> !value.isBlank());
    }

    private static Optional<Outcome> inHead(Exchange answer, String name) {
        return answer.fields().all().stream()
                .filter(field -> field.value().toLowerCase(Locale.ROOT).contains(name))
                .map(field -> mirrored(field.name()))
                .reduce((first, second) -> first.severity().equals(Optional.of(Severity.ERROR)) ? first : second)
                .map(Outcome.class::cast);
    }

    private static Outcome.Failed mirrored(String field) {
        Severity severity = ACTED_UPON.contains(field.toLowerCase(Locale.ROOT)) ? Severity.ERROR : Severity.WARNING;
        return failed(severity, "the foreign name comes back in the field " + SiteWords.shown(field));
    }

    /** Where the host itself is refused, the page that says so leads nobody astray: no address of the site shows it. */
    private static Optional<Outcome> inBody(Attempt attempt, Exchange answer, String name) {
        String body = new String(answer.body().bytes(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean linked = body.contains("//" + name) || body.contains("\\/\\/" + name);
        if (linked && !(ofHost(attempt) && REFUSALS.contains(answer.status()))) {
            return Optional.of(failed(Severity.ERROR, "the foreign name comes back in links of the body"));
        }
        return body.contains(name)
                ? Optional.of(failed(Severity.WARNING, "the foreign name comes back in the text of the body"))
                : Optional.empty();
    }

    private static Outcome.Failed failed(Severity severity, String observed) {
        return Outcome.failed(severity, observed).expected("400, 404 or 421, or the default site, without that name");
    }

    private static Outcome unmirrored(Attempt attempt, Exchange answer, SiteFacts facts) {
        if (SiteWords.busy(answer)) {
            return SiteWords.untold(answer);
        }
        if (ofHost(attempt) && normal(answer, facts.page().exchange())) {
            return failed(Severity.WARNING, "a foreign Host gets the normal page, " + answer.status());
        }
        return Sight.clear(answer)
                ? Outcome.passed("the foreign name is not mirrored, the answer is " + answer.status())
                : Sight.unclear(answer);
    }

    private static boolean ofHost(Attempt attempt) {
        return "Host".equalsIgnoreCase(attempt.subject());
    }

    /** The same kind of answer of about the same size: nonces and times differ between two fetches. */
    private static boolean normal(Exchange answer, Exchange page) {
        int difference = Math.abs(answer.body().length() - page.body().length());
        return answer.status() < 300
                && answer.status() == page.status()
                && answer.fields().first("Content-Type").equals(page.fields().first("Content-Type"))
                && difference * 10L <= page.body().length();
    }
}
