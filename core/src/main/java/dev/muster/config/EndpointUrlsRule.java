package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every address that this service calls is a production address, and is called over TLS. */
final class EndpointUrlsRule implements Rule<EndpointFacts> {
    static final RuleInfo INFO = RuleInfo.of("config.endpoint-urls")
            .title("Configured addresses are production's and are called over TLS")
            .passes("no address is this machine, a staging or an example host; each is called over TLS that verifies"
                    + " the server; none holds a password")
            .fix("name the production host by a scheme with TLS, and give the password in a setting of its own")
            .notApplicable("no setting holds a URL, or the database is embedded and has no network")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html")
            .reference("https://www.rfc-editor.org/rfc/rfc2606")
            .reference("https://www.rfc-editor.org/rfc/rfc6761")
            .tag("config")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        return facts.urls().isEmpty()
                ? List.of(Outcome.notApplicable("no setting holds a URL of a known scheme"))
                : facts.urls().stream()
                        .map(seen -> judge(seen, facts.declared()).at(seen.name()))
                        .toList();
    }

    private static Outcome judge(Seen seen, EndpointUrls declared) {
        if (seen instanceof Seen.Found found) {
            return judge(found.setting(), declared);
        }
        return Outcome.inconclusive(
                seen instanceof Seen.Unreadable unreadable
                        ? unreadable.why()
                        : "is not set: there is nothing to look at");
    }

    private static Outcome judge(Setting setting, EndpointUrls declared) {
        String value = setting.secret().reveal();
        Optional<List<Endpoint>> endpoints =
                Endpoint.all(value).or(() -> Endpoint.list(value).map(List::of));
        return endpoints.isEmpty()
                ? Outcome.inconclusive("cannot be read as a URL or as hosts with ports: percent-encode what stands in"
                        + " the password, and expand variables")
                : judge(setting, endpoints.get(), declared);
    }

    private static Outcome judge(Setting setting, List<Endpoint> endpoints, EndpointUrls declared) {
        List<Complaint> complaints = new ArrayList<>();
        endpoints.forEach(endpoint -> complaints.addAll(complaints(setting.name(), endpoint, declared)));
        if (!Credentials.in(setting.secret().reveal()).isEmpty()) {
            complaints.add(Complaint.warning(
                    "the URL holds a password",
                    "give the password in a setting of its own, where logs do not print it"));
        }
        String place = String.join(" ", endpoints.stream().map(Endpoint::place).toList());
        return complaints.isEmpty()
                ? fine(place, endpoints, declared.isInPrivateNetwork(setting.name()))
                : failed(place, complaints);
    }

    private static List<Complaint> complaints(String name, Endpoint endpoint, EndpointUrls declared) {
        List<Complaint> complaints = new ArrayList<>();
        boolean local = endpoint.hosts().stream().allMatch(host -> HostNature.loopback(host.host()));
        for (HostPort host : endpoint.hosts()) {
            if (HostNature.loopback(host.host()) && !declared.allowsLoopback(name)) {
                complaints.add(Complaint.error(
                        host.host() + " is this machine",
                        "name the production host, or declare a sidecar by allowingLoopback"));
            }
            HostNature.complaint(host.host()).ifPresent(complaints::add);
        }
        if (!local && !declared.isInPrivateNetwork(name)) {
            Transport.complaint(endpoint).ifPresent(complaints::add);
        }
        if (endpoint.scheme().equals("jdbc:tc")) {
            complaints.add(Complaint.error("jdbc:tc starts a database for tests", "name the production database"));
        }
        return complaints;
    }

    private static Outcome failed(String place, List<Complaint> complaints) {
        Severity worst = complaints.stream()
                .map(Complaint::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Outcome.failed(
                        worst,
                        joined(complaints.stream().map(Complaint::observed).toList()) + " (" + place + ")")
                .fix(joined(complaints.stream().map(Complaint::fix).toList()));
    }

    private static Outcome fine(String place, List<Endpoint> endpoints, boolean inPrivate) {
        if (endpoints.stream().allMatch(endpoint -> endpoint.hosts().isEmpty())) {
            return Outcome.notApplicable(place + " is an embedded database, without a network");
        }
        Optional<Endpoint> unknown =
                endpoints.stream().filter(EndpointUrlsRule::untold).findFirst();
        return unknown.isEmpty() || inPrivate
                ? Outcome.passed(place)
                : Outcome.inconclusive("whether " + unknown.get().scheme() + " is encrypted cannot be told from "
                        + place + ": declare it inPrivateNetwork if it need not be");
    }

    private static boolean untold(Endpoint endpoint) {
        boolean local = endpoint.hosts().stream().allMatch(host -> HostNature.loopback(host.host()));
        return !local && !endpoint.scheme().isEmpty() && !Transport.known(endpoint.scheme());
    }

    private static String joined(List<String> texts) {
        return String.join("; ", texts.stream().distinct().limit(5).toList());
    }
}
