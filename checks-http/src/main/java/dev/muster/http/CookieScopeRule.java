package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cookies are taken, go no further than they have to, and end in time. */
final class CookieScopeRule extends EachCookieRule {
    static final RuleInfo INFO = RuleInfo.of("http.cookie.scope")
            .title("Cookies are tightly scoped, short-lived, and taken by browsers")
            .passes("there is no Domain, or it is the host itself; a session ends within 30 days; name and value have"
                    + " at most 4096 octets, no control character and no inner address; no name is set twice")
            .severity(Severity.WARNING)
            .fix("leave Domain out, and Expires and Max-Age of a session: Set-Cookie: name=...; Path=/; Secure;"
                    + " HttpOnly; SameSite=Lax")
            .notApplicable("no cookie is set")
            .reference(CookieRules.WSTG)
            .reference(CookieRules.BIS)
            .reference("https://cwe.mitre.org/data/definitions/565.html")
            .reference("https://cwe.mitre.org/data/definitions/212.html")
            .tag("http")
            .tag("cookie");

    private static final Duration LONG = Duration.ofDays(30);

    private record Remark(Severity severity, String text, String fix) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome dropped(String why) {
        return Outcome.failed("browsers drop it: " + why).expected("a cookie that browsers take");
    }

    @Override
    Outcome judge(SeenCookie seen, PageFacts facts) {
        List<Remark> remarks = new ArrayList<>();
        joined(seen).ifPresent(remarks::add);
        balancer(seen).ifPresent(remarks::add);
        parent(seen).ifPresent(remarks::add);
        life(seen).ifPresent(remarks::add);
        twin(seen).ifPresent(remarks::add);
        return remarks.isEmpty() ? passed(seen) : failed(remarks);
    }

    private static Outcome passed(SeenCookie seen) {
        String end = seen.life().map(life -> "in " + life.toSeconds() + " s").orElse("with the browser's session");
        return Outcome.passed("goes to the host alone, and ends " + end);
    }

    /** The worst comes first. */
    private static Outcome failed(List<Remark> remarks) {
        String observed = String.join("; ", remarks.stream().map(Remark::text).toList());
        return Outcome.failed(remarks.get(0).severity(), observed)
                .expected("no Domain, no long life, one cookie of a name")
                .fix(String.join("; ", remarks.stream().map(Remark::fix).toList()));
    }

    private static Optional<Remark> joined(SeenCookie seen) {
        return seen.cookie().attributes().stream().anyMatch(CookieScopeRule::joins)
                ? Optional.of(new Remark(
                        Severity.WARNING,
                        "a comma joins it with another cookie: browsers take all of that for attributes of the first",
                        "send one Set-Cookie field for each cookie; look for what joins them, often a proxy"))
                : Optional.empty();
    }

    /** Not every comma: the dates of Expires have one. */
    private static boolean joins(SetCookie.Attribute attribute) {
        int comma = attribute.value().indexOf(',');
        return attribute.name().indexOf(',') >= 0
                || (comma >= 0 && attribute.value().indexOf('=', comma) > 0);
    }

    private static Optional<Remark> balancer(SeenCookie seen) {
        return BalancerCookie.tells(seen.cookie())
                ? Optional.of(new Remark(
                        Severity.WARNING,
                        "the value is an inner address and port, as BIG-IP load balancers write it",
                        "have the load balancer encrypt its cookie"))
                : Optional.empty();
    }

    private static Optional<Remark> parent(SeenCookie seen) {
        return seen.reach() == CookieReach.PARENT
                ? Optional.of(new Remark(
                        Severity.INFO,
                        "Domain is above the host: every host of " + Excerpt.host(domain(seen)) + " gets the cookie",
                        "leave Domain out"))
                : Optional.empty();
    }

    private static String domain(SeenCookie seen) {
        return CookieReach.domain(seen.cookie().last("Domain").orElse(""));
    }

    private static Optional<Remark> life(SeenCookie seen) {
        return seen.life()
                .filter(life -> seen.session() && life.compareTo(LONG) > 0)
                .map(life -> new Remark(
                        Severity.INFO,
                        "a session cookie that lasts " + life.toDays() + " days",
                        "leave Expires and Max-Age out, or have the session end within 30 days"));
    }

    private static Optional<Remark> twin(SeenCookie seen) {
        return seen.twin()
                ? Optional.of(new Remark(
                        Severity.INFO,
                        "one answer sets this name more than once: which of them counts depends on Path and Domain",
                        "set it once"))
                : Optional.empty();
    }
}
