package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer does not draw the map of the network behind it. */
final class InfoInnerHostsRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.info.inner-hosts")
            .title("Headers do not name inner hosts")
            .passes("no private address, loopback or name such as *.internal stands in Location, Via, Set-Cookie or the"
                    + " fields of proxies; a machine's name in the latter is only told")
            .severity(Severity.WARNING)
            .fix("take the field out at the proxy (nginx: proxy_hide_header X-Served-By), and set the public base URL"
                    + " where addresses are built (Spring Boot: server.forward-headers-strategy=framework)")
            .reference("https://cwe.mitre.org/data/definitions/497.html")
            .reference("https://cwe.mitre.org/data/definitions/212.html")
            .tag("http")
            .tag("information");

    /** Fields that name a host on purpose: a public one is no finding. */
    private static final Set<String> PUBLIC = Set.of("location", "content-location", "refresh", "link", "set-cookie");

    /** Fields by which proxies talk of machines. */
    private static final Set<String> PROXY = Set.of(
            "via",
            "x-backend",
            "x-backend-host",
            "x-backend-server",
            "x-cache",
            "x-cache-lookup",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-server",
            "x-host",
            "x-hostname",
            "x-instance",
            "x-node",
            "x-origin-server",
            "x-pod",
            "x-pod-name",
            "x-proxy",
            "x-real-ip",
            "x-real-server",
            "x-server",
            "x-server-name",
            "x-served-by",
            "x-upstream",
            "x-upstream-addr",
            "x-varnish-backend");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        Map<String, List<String>> found = hosts(AnswerHead.all(facts.exchange()));
        List<Outcome> all = new ArrayList<>();
        found.forEach((name, hosts) -> complaint(name, hosts).ifPresent(outcome -> all.add(outcome.at(name))));
        return all.isEmpty()
                ? List.of(Outcome.passed("no inner host in the " + found.size() + " fields that may name one"))
                : all;
    }

    private static Map<String, List<String>> hosts(List<AnswerHead> heads) {
        List<String> asked = heads.stream().map(AnswerHead::host).toList();
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (AnswerHead head : heads) {
            for (Field field : head.fields().all()) {
                String name = field.name().toLowerCase(Locale.ROOT);
                if (PUBLIC.contains(name) || PROXY.contains(name)) {
                    found.computeIfAbsent(name, any -> new ArrayList<>()).addAll(hosts(field, asked));
                }
            }
        }
        return found;
    }

    /** Who asked for a host knows it already, and the domains that it is in. */
    private static List<String> hosts(Field field, List<String> asked) {
        List<String> hosts = InnerNames.candidates(field.value());
        for (String known : asked) {
            hosts.removeIf(host -> isWithin(known, host));
        }
        return hosts;
    }

    private static boolean isWithin(String host, String domain) {
        int before = host.length() - domain.length() - 1;
        return host.endsWith(domain) && (before < 0 || host.charAt(before) == '.');
    }

    private static Optional<Outcome> complaint(String name, List<String> hosts) {
        Optional<String> inner = hosts.stream().filter(InnerNames::inner).findFirst();
        if (inner.isPresent()) {
            // The value of a cookie is not shown, whatever it holds.
            String shown = name.equals("set-cookie") ? "a cookie" : Excerpt.of(inner.get());
            return Optional.of(Outcome.failed("names an inner host: " + shown).expected("no inner host"));
        }
        return PUBLIC.contains(name)
                ? Optional.empty()
                : hosts.stream().filter(InnerNames::machine).findFirst().map(InfoInnerHostsRule::told);
    }

    private static Outcome told(String host) {
        return Outcome.failed(Severity.INFO, "names a machine: " + Excerpt.of(host))
                .expected("no such field");
    }
}
