package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.db.Access.HostLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Only those may knock who have a reason to, and each has to prove who it is. */
final class AuthHostsRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.auth.hosts")
            .title("pg_hba.conf lets in only known networks, and asks for proof")
            .passes("no line says trust, password, md5 or ident, and none lets in every address without TLS")
            .fix("hostssl, the network of the service and scram-sha-256 in that line of pg_hba.conf, and SELECT"
                    + " pg_reload_conf();")
            .notApplicable("the server is MariaDB or MySQL: see db.accounts.wildcard-host")
            .reference(PosturePages.HBA)
            .reference(PosturePages.postgres("auth-trust.html"))
            .reference(PosturePages.postgres("auth-password.html"))
            .tag("db")
            .tag("login");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(Outcome.notApplicable("the accounts themselves name hosts: see db.accounts.wildcard-host"));
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return access.hosts()
                .value()
                .map(AuthHostsRule::judge)
                .orElseGet(() -> List.of(Outcome.inconclusive(access.hosts().why())));
    }

    private static List<Outcome> judge(List<HostLine> lines) {
        Map<String, Outcome> found = new LinkedHashMap<>();
        Stream.concat(
                        lines.stream()
                                .filter(line -> line.type().equals("local"))
                                .map(line -> new HostReach(line, false)),
                        HostReach.of(lines).stream())
                .forEach(reach -> judge(reach).ifPresent(bad -> {
                    String text = HostReach.text(reach.line());
                    found.putIfAbsent(text, bad.at(text));
                }));
        return found.isEmpty()
                ? List.of(Outcome.passed("each of " + Words.count(lines.size(), "line")
                        + " asks for proof, and none lets in every address without TLS"))
                : List.copyOf(found.values());
    }

    /** The worst that is wrong with a line. */
    private static Optional<Outcome.Failed> judge(HostReach reach) {
        return Stream.of(method(reach), everywhere(reach))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(bad -> bad.severity().orElse(INFO.severity())));
    }

    private static Optional<Outcome.Failed> method(HostReach reach) {
        boolean local = HostReach.isLocal(reach.line());
        return switch (reach.line().method()) {
            case "trust" -> Optional.of(failed(!local, "lets in whoever comes, without any proof"));
            case "password" ->
                local ? Optional.empty() : Optional.of(failed(reach.plain(), "sends the password in clear text"));
            case "md5" -> Optional.of(failed(false, "accepts passwords stored by md5"));
            case "ident" ->
                local ? Optional.empty() : Optional.of(failed(false, "believes what the client's host says"));
            default -> Optional.empty();
        };
    }

    private static Optional<Outcome.Failed> everywhere(HostReach reach) {
        if (!HostReach.isEverywhere(reach.line())) {
            return Optional.empty();
        }
        return Optional.of(
                reach.plain()
                        ? failed(true, "lets in every address, without TLS")
                        : Outcome.failed(Severity.INFO, "lets in every address, with TLS"));
    }

    private static Outcome.Failed failed(boolean grave, String text) {
        return grave ? Outcome.failed(text) : Outcome.failed(Severity.WARNING, text);
    }
}
