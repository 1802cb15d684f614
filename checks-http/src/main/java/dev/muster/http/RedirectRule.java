package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;

/** Who comes over plain http is led to https at once, or finds nobody. */
final class RedirectRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.redirect")
            .title("Plain http leads straight to https")
            .passes("the http port is closed or refuses, or its first answer leads for good to https on the same host,"
                    + " and the way stays on https")
            .fix("redirect at the edge, before the application, first to the same host; nginx:"
                    + " return 301 https://$host$request_uri;")
            .notApplicable("active requests are off")
            .reference(SiteReferences.WSTG_CRYP_03)
            .reference(SiteReferences.rfc(6797, "7.2"))
            .reference(SiteReferences.cwe(319))
            .tag("http")
            .tag("tls")
            .tag("active");

    private static final int MOST_HOPS = 3;

    RedirectRule() {
        super(INFO, Attempt.Purpose.PLAIN_HTTP);
    }

    @Override
    Outcome unanswered(Attempt attempt) {
        if (attempt.problem().startsWith(Attempt.REFUSED)) {
            return Outcome.passed("nobody listens for plain http");
        }
        return attempt.problem().startsWith(Attempt.UNTRUSTED)
                ? Outcome.failed(Severity.ERROR, "plain http leads to a certificate that cannot be trusted")
                        .expected("a certificate that is valid for the host")
                        .fix("renew the certificate, with the names of all hosts on the way")
                : super.unanswered(attempt);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        Hops hops = Hops.of(answer);
        if (!SiteUris.plain(hops.first())) {
            return Outcome.inconclusive("the request was not made over plain http");
        }
        return hops.count() == 0 ? alone(answer, facts) : along(hops);
    }

    private static Outcome alone(Exchange answer, SiteFacts facts) {
        boolean unread = SiteUris.redirects(answer.status());
        boolean asOverTls = answer.status() >= 400
                && answer.status() == facts.page().exchange().status();
        if (unread || asOverTls || answer.status() >= 500) {
            return Outcome.inconclusive("plain http answers " + answer.status()
                    + (unread ? " with a Location that cannot be read" : ": whether it serves content is not shown"));
        }
        return answer.status() >= 400
                ? Outcome.passed("plain http is refused with " + answer.status())
                : Outcome.failed(Severity.ERROR, "plain http answers " + answer.status() + " itself")
                        .expected("301 or 308 to https on the same host, or nothing");
    }

    private static Outcome along(Hops hops) {
        if (!hops.staySecure()) {
            String where = SiteUris.secure(hops.next()) ? "leads back from https" : "does not lead to https first";
            return Outcome.failed(Severity.ERROR, "plain http " + where)
                    .expected("https from the first redirect to the last");
        }
        List<String> remarks = remarks(hops);
        return remarks.isEmpty()
                ? Outcome.passed("plain http leads to https with " + hops.status())
                : Outcome.failed(Severity.WARNING, "plain http " + String.join("; ", remarks))
                        .expected("one 301 or 308 to https on the same host");
    }

    private static List<String> remarks(Hops hops) {
        List<String> remarks = new ArrayList<>();
        if (!hops.sameHost()) {
            remarks.add("leads to another host first, so that this one never learns HSTS");
        }
        if (!hops.permanent()) {
            remarks.add("redirects with " + hops.status() + ", which no browser remembers");
        }
        if (hops.count() > MOST_HOPS) {
            remarks.add("takes " + hops.count() + " redirects");
        }
        return remarks;
    }
}
