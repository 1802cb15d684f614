package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** No cookie and no challenge travels where everybody on the way can read it. */
final class PlainCredentialsRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.plain-credentials")
            .title("Answers over plain http carry no credentials")
            .passes("no answer over plain http sets a cookie or asks for a password")
            .fix("redirect before the application runs, so that it never sees plain http; nginx:"
                    + " return 301 https://$host$request_uri;")
            .notApplicable("active requests are off")
            .reference(SiteReferences.WSTG_ATHN_01)
            .reference(SiteReferences.cwe(319))
            .tag("http")
            .tag("tls")
            .tag("cookies")
            .tag("active");

    PlainCredentialsRule() {
        super(INFO, Attempt.Purpose.PLAIN_HTTP);
    }

    @Override
    Outcome unanswered(Attempt attempt) {
        return attempt.problem().startsWith(Attempt.REFUSED)
                ? Outcome.passed("nobody listens for plain http")
                : super.unanswered(attempt);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        List<Fields> heads = heads(answer);
        if (heads.isEmpty()) {
            return Outcome.inconclusive("the request was not made over plain http");
        }
        if (heads.stream().anyMatch(head -> head.has("WWW-Authenticate") || head.has("Proxy-Authenticate"))) {
            return failed(Severity.ERROR, "an answer over plain http asks for credentials");
        }
        List<String> names =
                heads.stream().flatMap(PlainCredentialsRule::cookies).toList();
        Optional<String> session =
                names.stream().filter(name -> secret(name, facts)).findFirst();
        if (session.isPresent()) {
            return failed(
                    Severity.ERROR, "an answer over plain http sets the cookie " + SiteWords.shown(session.get()));
        }
        return names.isEmpty()
                ? Outcome.passed(SiteWords.count(heads.size(), "answer") + " over plain http, no credentials")
                : failed(
                        Severity.WARNING,
                        "an answer over plain http sets the cookie " + SiteWords.shown(names.get(0))
                                + ", which seems to be no session");
    }

    private static Outcome failed(Severity severity, String observed) {
        return Outcome.failed(severity, observed).expected("neither Set-Cookie nor WWW-Authenticate over plain http");
    }

    private static List<Fields> heads(Exchange answer) {
        Stream<Fields> before = answer.redirects().stream()
                .filter(redirect -> SiteUris.plain(redirect.uri()))
                .map(Exchange.Redirect::fields);
        Stream<Fields> last = SiteUris.plain(answer.uri()) ? Stream.of(answer.fields()) : Stream.empty();
        return Stream.concat(before, last).toList();
    }

    /** Names of the cookies that are set; those that are deleted carry nothing. */
    private static Stream<String> cookies(Fields head) {
        return head.values("Set-Cookie").stream()
                .filter(value -> !deletes(value))
                .map(value ->
                        value.substring(0, Math.max(0, value.indexOf('='))).strip())
                .filter(name -> !name.isEmpty());
    }

    private static boolean deletes(String cookie) {
        String tight = cookie.toLowerCase(Locale.ROOT).replace(" ", "");
        return tight.contains(";max-age=0") || tight.contains(";max-age=-") || tight.contains("01jan1970");
    }

    private static boolean secret(String name, SiteFacts facts) {
        String lower = name.toLowerCase(Locale.ROOT);
        Expectations said = facts.page().expectations();
        return Stream.concat(said.sessionNames().stream(), said.csrfNames().stream())
                .anyMatch(lower::contains);
    }
}
