package dev.muster.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What kind of host a name or an address is, going by its text alone: nothing is resolved. Names are judged by whole
 * labels, so that {@code contest.shop.org} is no test host.
 */
final class HostNature {
    /** RFC 2606, RFC 6761; and the addresses of RFC 5737 and RFC 3849. */
    private static final Pattern RESERVED = Pattern.compile("(.*\\.)?(example\\.(com|org|net|edu)|example|invalid|test)"
            + "|192\\.0\\.2\\.\\d+|198\\.51\\.100\\.\\d+|203\\.0\\.113\\.\\d+|2001:0?db8:.*");

    private static final Pattern LOOPBACK = Pattern.compile("(.*\\.)?localhost|localhost\\.localdomain|localhost[46]"
            + "|127(\\.\\d+){1,3}|0\\.0\\.0\\.0|::|::1|(0+:){7}0*[01]|::ffff:(127\\..*|0\\.0\\.0\\.0|7f[0-9a-f]{2}:.*)"
            + "|host\\.docker\\.internal|ip6-localhost");

    private static final Set<String> STAGING =
            Set.of("staging", "stg", "uat", "preprod", "nonprod", "preproduction", "development", "develop", "sandbox");
    /** Words that also stand in names of production hosts, such as test-drive. */
    private static final Set<String> TESTING = Set.of("dev", "test", "testing", "tests", "qa", "stage", "local");

    private HostNature() {}

    static boolean loopback(String host) {
        return LOOPBACK.matcher(undotted(host)).matches();
    }

    /** {@return why a service in production should not call that host, loopback apart} */
    static Optional<Complaint> complaint(String host) {
        String name = undotted(host);
        if (RESERVED.matcher(name).matches()) {
            return Optional.of(Complaint.error(
                    name + " is kept for examples and tests (RFC 2606, 5737, 6761)", "name the production host"));
        }
        return name.matches("[0-9.]+|.*:.*") ? Optional.empty() : named(name);
    }

    private static Optional<Complaint> named(String name) {
        List<String> labels = ownLabels(name);
        List<String> words = labels.stream()
                .flatMap(label -> Stream.of(label.split("[-_]", -1)))
                .map(HostNature::word)
                .toList();
        if (labels.stream().map(HostNature::word).anyMatch(word -> STAGING.contains(word) || TESTING.contains(word))
                || words.stream().anyMatch(STAGING::contains)
                || STAGING.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return Optional.of(
                    Complaint.error(name + " is a staging, test or development host", "name the production host"));
        }
        if (words.stream().anyMatch(TESTING::contains)) {
            return Optional.of(Complaint.warning(
                    name + " looks like a test or development host", "name the production host, or waive this"));
        }
        boolean cluster = name.endsWith(".cluster.local");
        return !cluster && (name.endsWith(".local") || name.endsWith(".localdomain"))
                ? Optional.of(Complaint.warning(
                        name + " is of a domain that only the local link resolves (RFC 6762)",
                        "name the host by a domain of your own"))
                : Optional.empty();
    }

    /**
     * The labels below the registered domain, as far as that can be told without a list of public suffixes: dev.to and
     * test.de may be anybody's. In a cluster every label is the owner's own.
     */
    private static List<String> ownLabels(String name) {
        String own = name.replaceFirst("(\\.svc)?\\.cluster\\.local$|\\.svc$", "");
        List<String> labels = Arrays.asList(own.split("\\.", -1));
        return own.equals(name) && labels.size() > 1 ? labels.subList(0, Math.max(0, labels.size() - 2)) : labels;
    }

    /** A digit at the end numbers a copy. */
    private static String word(String label) {
        return label.replaceFirst("\\d{1,3}$", "");
    }

    private static String undotted(String host) {
        return host.endsWith(".") && host.length() > 1 ? host.substring(0, host.length() - 1) : host;
    }
}
