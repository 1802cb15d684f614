package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** No value serves under two names. One outcome for each group of names that share one. */
final class SecretUniqueRule implements Rule<SecretFacts> {
    static final RuleInfo INFO = RuleInfo.of("secret.unique")
            .title("No secret value is used under two names")
            .passes("all values differ, also without quotes and blanks around them and after decoding")
            .fix("give each its own value: openssl rand -base64 48")
            .notApplicable("fewer than two secrets are set")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html")
            .reference("https://doi.org/10.6028/NIST.SP.800-57pt1r5")
            .tag("secrets");

    /** Names that share a value, and the fingerprints of its forms. */
    private record Group(Set<String> names, Set<String> prints) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(SecretFacts facts) {
        List<Outcome> outcomes = new ArrayList<>();
        for (SecretFact secret : facts.secrets()) {
            if (secret instanceof SecretFact.Unreadable unreadable) {
                outcomes.add(Outcome.inconclusive(unreadable.reason()).at(secret.name()));
            }
        }
        List<Group> shared = groups(facts.found()).stream()
                .filter(group -> group.names().size() > 1)
                .toList();
        shared.forEach(group -> outcomes.add(failed(group)));
        if (shared.isEmpty()) {
            outcomes.add(unshared(facts.found().size()));
        }
        return outcomes;
    }

    private static List<Group> groups(List<SecretFact.Found> secrets) {
        List<Group> groups = new ArrayList<>();
        secrets.forEach(secret -> join(groups, secret));
        return groups;
    }

    /** One value may join groups that were apart: it is the base64 of one and the text of another. */
    private static void join(List<Group> groups, SecretFact.Found secret) {
        Group all = new Group(new LinkedHashSet<>(), Fingerprints.of(secret.value()));
        List<Group> touched = groups.stream()
                .filter(group -> !Collections.disjoint(group.prints(), all.prints()))
                .toList();
        groups.removeAll(touched);
        for (Group group : touched) {
            all.names().addAll(group.names());
            all.prints().addAll(group.prints());
        }
        all.names().add(secret.name());
        groups.add(all);
    }

    private static Outcome failed(Group group) {
        return Outcome.failed("one value serves under " + group.names().size() + " names")
                .expected("a value of its own for each: who learns one must not hold the others")
                .at(String.join(", ", group.names()));
    }

    private static Outcome unshared(int secrets) {
        return secrets < 2
                ? Outcome.notApplicable("fewer than two secrets are set")
                : Outcome.passed(secrets + " secrets, all different");
    }
}
