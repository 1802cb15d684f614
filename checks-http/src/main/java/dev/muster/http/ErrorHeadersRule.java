package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An error answer is protected like any other. */
final class ErrorHeadersRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.error.headers")
            .title("Error answers carry the same protection as others")
            .severity(Severity.WARNING)
            .passes(
                    "errors have the protective fields that the page has, set no cookie, and escape what they were sent")
            .fix("set the fields outside the handlers, where errors pass too; nginx: add_header X-Content-Type-Options"
                    + " nosniff always;")
            .notApplicable("active requests are off")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html")
            .reference(SiteReferences.cwe(79))
            .tag("http")
            .tag("errors")
            .tag("headers")
            .tag("active");

    private static final int FIRST_ERROR = 400;

    /** Caches may keep these without being told to, and others only where the answer says so (RFC 9110, section 15.1). */
    private static final Set<Integer> STORED_UNASKED =
            Set.of(200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501);

    ErrorHeadersRule() {
        super(INFO, Attempt.Purpose.ERROR);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        if (ErrorInput.of(answer).unescaped(answer, SiteText.of(answer))) {
            return Outcome.failed(Severity.WARNING, "the page shows what it was sent, unescaped, as HTML")
                    .expected("angle brackets as &lt; and &gt;")
                    .fix("escape what comes from the request, or leave it out of the error page");
        }
        if (SiteWords.busy(answer)) {
            return SiteWords.untold(answer);
        }
        List<String> remarks = new ArrayList<>();
        List<String> missing = missing(answer, facts.page().exchange());
        if (!missing.isEmpty()) {
            remarks.add("has no " + String.join(", ", missing) + ", which the page has");
        }
        if (answer.status() >= FIRST_ERROR && answer.fields().has("Set-Cookie")) {
            remarks.add("sets a cookie");
        }
        if (!remarks.isEmpty()) {
            return Outcome.failed(
                            Severity.WARNING, "the answer, " + answer.status() + ", " + String.join(" and ", remarks))
                    .expected("the protective fields of the page, and no cookie");
        }
        return Sight.clear(answer)
                ? Outcome.passed("the answer, " + answer.status() + ", is protected as the page is")
                : Sight.unclear(answer);
    }

    /** What the page itself lacks is for other rules to tell. */
    private static List<String> missing(Exchange answer, Exchange page) {
        List<String> missing = new ArrayList<>();
        require("X-Content-Type-Options", answer, page, missing);
        if (answer.overTls()) {
            require("Strict-Transport-Security", answer, page, missing);
        }
        if (html(answer)) {
            require("Content-Security-Policy", answer, page, missing);
        }
        if (html(answer) && framing(page) && !framing(answer)) {
            missing.add("X-Frame-Options or frame-ancestors");
        }
        if (unstored(page) && storable(answer) && !unstored(answer)) {
            missing.add("Cache-Control: no-store");
        }
        return missing;
    }

    private static void require(String name, Exchange answer, Exchange page, List<String> missing) {
        if (page.fields().has(name) && !answer.fields().has(name)) {
            missing.add(name);
        }
    }

    private static boolean framing(Exchange answer) {
        return answer.fields().has("X-Frame-Options") || says(answer, "Content-Security-Policy", "frame-ancestors");
    }

    private static boolean unstored(Exchange answer) {
        return says(answer, "Cache-Control", "no-store");
    }

    private static boolean storable(Exchange answer) {
        return STORED_UNASKED.contains(answer.status())
                || says(answer, "Cache-Control", "public")
                || says(answer, "Cache-Control", "max")
                || answer.fields().has("Expires");
    }

    private static boolean html(Exchange answer) {
        return says(answer, "Content-Type", "html");
    }

    private static boolean says(Exchange answer, String name, String word) {
        return answer.fields().values(name).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
    }
}
