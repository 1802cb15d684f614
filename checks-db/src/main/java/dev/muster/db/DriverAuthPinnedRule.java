package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A server, or whoever plays one, asks for the password as it likes, unless the client says how. */
final class DriverAuthPinnedRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.auth-pinned")
            .title("The client says by which methods it logs in")
            .severity(Severity.INFO)
            .passes("pgjdbc since 42.7.13: requireAuth names no weak method; MariaDB since 3.0: restrictedAuth is set")
            .fix("add to the URL: requireAuth=scram-sha-256 (pgjdbc) or restrictedAuth=client_ed25519 (MariaDB)")
            .notApplicable(NOT_APPLICABLE + ", or has no such option")
            .reference(DriverReferences.PGJDBC_USE)
            .reference(DriverReferences.MARIADB)
            .tag("db")
            .tag("auth");

    private static final Set<String> WEAK = Set.of("none", "password", "md5");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(DriverFacts facts, ClientSettings client) {
        return List.of(
                switch (facts.kind()) {
                    case POSTGRESQL -> postgres(facts, client.option("requireAuth"));
                    case MARIADB -> mariaDb(facts, client.option("restrictedAuth"));
                    default -> Outcome.notApplicable(facts.kind() + " has no such option");
                });
    }

    private static Outcome postgres(DriverFacts facts, Option option) {
        Optional<DriverVersion> version = facts.version().value();
        if (version.isEmpty() || isUnsure(version.get())) {
            return Outcome.inconclusive(
                    "requireAuth is known since 42.7.13, and which patch of pgjdbc this is is not known");
        }
        if (!version.get().atLeast(42, 7, 13)) {
            return Outcome.notApplicable(facts.driver() + " has no requireAuth: 42.7.13 brought it");
        }
        if (option.value().isEmpty()) {
            return Outcome.failed("requireAuth is not set: the server may ask for the password in plain text")
                    .fix("add to the URL: requireAuth=scram-sha-256");
        }
        List<String> weak = UrlText.split(option.value(), ',').stream()
                .map(String::strip)
                .filter(WEAK::contains)
                .toList();
        return weak.isEmpty()
                ? Outcome.passed("requireAuth is set")
                : Outcome.failed("requireAuth allows " + Words.all(weak))
                        .fix("set in the URL: requireAuth=scram-sha-256");
    }

    private static boolean isUnsure(DriverVersion version) {
        return version.major() == 42 && version.minor() == 7 && version.patch() < 0;
    }

    private static Outcome mariaDb(DriverFacts facts, Option option) {
        if (facts.version().value().filter(it -> it.major() < 3).isPresent()) {
            return Outcome.notApplicable(facts.driver() + " has no restrictedAuth: 3.0 brought it");
        }
        return option.value().isEmpty()
                ? Outcome.failed("restrictedAuth is not set: the server may ask for the password in plain text")
                        .fix("add to the URL: restrictedAuth=client_ed25519,caching_sha2_password (those you use)")
                : Outcome.passed("restrictedAuth is set");
    }
}
