package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of host names that this service answers to is closed, well formed, and holds its own. */
final class AllowedHostsRule implements Rule<AllowedHostsRule.Facts> {
    static final RuleInfo INFO = RuleInfo.of("config.allowed-hosts")
            .title("The list of allowed hosts is closed and holds the service's own name")
            .passes(
                    "each entry is a host name, none is a wildcard or this machine, and the service's own are among them")
            .fix("list the host names that clients use, apart by commas: ALLOWED_HOSTS=orders.shop.org,shop.org")
            .reference("https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts")
            .reference(
                    "https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/"
                            + "07-Input_Validation_Testing/17-Testing_for_Host_Header_Injection")
            .tag("config")
            .tag("http");

    /** The list as it was seen, and what was declared about it. */
    record Facts(AllowedHosts declared, Seen seen) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(Facts facts) {
        if (facts.seen() instanceof Seen.Found found) {
            return judge(facts.declared(), found.setting());
        }
        Outcome outcome = facts.seen() instanceof Seen.Unreadable unreadable
                ? Outcome.inconclusive(unreadable.why())
                : Outcome.failed("is not set: what is then allowed depends on the framework");
        return List.of(outcome.at(facts.seen().name()));
    }

    private static List<Outcome> judge(AllowedHosts declared, Setting setting) {
        if (setting.isSecret()) {
            return List.of(Outcome.inconclusive("is declared secret: its hosts could not be named")
                    .at(setting.name()));
        }
        List<String> entries = entries(setting.text());
        if (entries.isEmpty()) {
            return List.of(Outcome.failed("is empty: no host is allowed, or every one, as the framework has it")
                    .at(setting.name()));
        }
        List<Outcome> all = complaints(declared, setting, entries);
        return all.isEmpty()
                ? List.of(Outcome.passed(entries.size() + " hosts: " + Shown.value(String.join(", ", entries)))
                        .at(setting.name()))
                : all;
    }

    private static List<Outcome> complaints(AllowedHosts declared, Setting setting, List<String> entries) {
        List<Outcome> all = new ArrayList<>();
        entries.forEach(entry -> complaint(entry).ifPresent(complaint -> all.add(failed(setting, entry, complaint))));
        declared.domains().stream()
                .filter(domain -> entries.stream().noneMatch(entry -> covers(entry, domain)))
                .sorted()
                .forEach(domain -> all.add(failed(setting, domain, missing(setting, domain))));
        return all;
    }

    private static Outcome failed(Setting setting, String entry, Complaint complaint) {
        return Outcome.failed(complaint.severity(), complaint.observed())
                .fix(complaint.fix())
                .at(setting.name() + ": " + Shown.line(entry));
    }

    private static Complaint missing(Setting setting, String domain) {
        return Complaint.error(
                "is not listed, so that the service refuses its own name", "add " + domain + " to " + setting.name());
    }

    private static List<String> entries(String text) {
        String list = text.strip().matches("(?s)\\[\\s*[\"'].*\\]") ? text.replaceAll("[\\[\\]\"']", "") : text;
        return Stream.of(list.split("[,;\\s]+", -1))
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    /** A star, or a whole top-level domain. */
    private static boolean anyHost(String entry) {
        return entry.matches("[*.]+(:.*)?|\\*?\\.[^.]+\\.?");
    }

    private static Optional<Complaint> complaint(String entry) {
        String suffix = entry.startsWith("*.") ? entry.substring(1) : entry;
        if (anyHost(entry)) {
            return Optional.of(Complaint.error("allows any host", "list the host names that clients use"));
        }
        String host = suffix.startsWith(".") ? suffix.substring(1) : suffix;
        Optional<HostPort> parsed = ascii(host).flatMap(HostPort::parse);
        if (parsed.isEmpty() || host.contains("/")) {
            return Optional.of(Complaint.error(
                    "is not a host name", "write the host alone, without scheme, port, path or wildcard inside"));
        }
        if (!parsed.get().port().isEmpty() || host.endsWith(":")) {
            return Optional.of(Complaint.error("has a port", "write the host alone"));
        }
        return nature(parsed.get().host(), suffix.startsWith("."));
    }

    private static Optional<Complaint> nature(String host, boolean wildcard) {
        if (HostNature.loopback(host)) {
            return Optional.of(Complaint.warning("is this machine: no client calls it so", "take it out"));
        }
        Optional<Complaint> complaint = HostNature.complaint(host);
        return complaint.isEmpty() && wildcard
                ? Optional.of(Complaint.warning(
                        "allows every host below " + host, "list the host names that clients use, or waive this"))
                : complaint;
    }

    private static boolean covers(String entry, String domain) {
        String own = ascii(domain).orElse(domain);
        String listed = ascii(entry.replaceFirst("^\\*?\\.", "")).orElse(entry);
        boolean below = entry.startsWith(".") || entry.startsWith("*.");
        return anyHost(entry)
                || (own.equals(listed) && !entry.startsWith("*."))
                || (below && own.endsWith("." + listed));
    }

    /** Names in other scripts are compared and checked as DNS carries them. */
    private static Optional<String> ascii(String host) {
        try {
            String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            return Optional.of((bare.startsWith("[") ? bare : IDN.toASCII(bare)).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
