package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.redis.Product.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Three doors that Redis closed with 7.0: debugging, loading code, and changing where files go. */
final class DebugCommandsRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.debug-commands")
            .title("Doors for debugging are closed")
            .passes("enable-debug-command, enable-module-command and enable-protected-configs are no. A warning where"
                    + " one is local")
            .fix(
                    "enable-debug-command no, enable-module-command no and enable-protected-configs no in redis.conf, and a"
                            + " restart: they cannot be set while the server runs")
            .notApplicable(
                    "the server is older than 7.0, which governs DEBUG by ACL alone, it is neither Redis nor Valkey,"
                            + " or a provider runs it")
            .reference(Pages.redis("config/"))
            .reference(Pages.SECURITY)
            .reference(Pages.valkey("security"))
            .tag("redis")
            .tag("settings");

    private static final List<String> DOORS =
            List.of("enable-debug-command", "enable-module-command", "enable-protected-configs");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its settings are";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        Product product = node.server().product();
        if (product.kind() == Kind.OTHER) {
            return Outcome.notApplicable(product + " is neither Redis nor Valkey");
        }
        return !product.version().isEmpty() && !product.atLeast(7, 0)
                ? Outcome.notApplicable(product + " governs DEBUG by ACL alone")
                : judge(node.server().settings());
    }

    private static Outcome judge(ServerSettings settings) {
        List<String> open = that(settings, "yes");
        List<String> local = that(settings, "local");
        if (!open.isEmpty()) {
            return Outcome.failed("for everybody: " + Words.all(open)).fix(fix(open));
        }
        if (!local.isEmpty()) {
            return Outcome.failed(Severity.WARNING, "for whoever is on the same host: " + Words.all(local))
                    .fix(fix(local));
        }
        Optional<String> unseen = DOORS.stream()
                .filter(door -> settings.get(door).value().isEmpty())
                .findFirst();
        return unseen.isPresent()
                ? Outcome.inconclusive(settings.get(unseen.get()).why())
                : Outcome.passed(Words.all(DOORS) + " are no");
    }

    private static List<String> that(ServerSettings settings, String value) {
        return DOORS.stream()
                .filter(door -> settings.get(door).value().filter(value::equals).isPresent())
                .toList();
    }

    private static String fix(List<String> doors) {
        return doors.stream().map(door -> door + " no").collect(Collectors.joining(", "))
                + " in redis.conf, and a restart";
    }
}
