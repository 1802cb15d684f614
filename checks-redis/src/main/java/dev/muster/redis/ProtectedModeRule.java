package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Optional;

/** The last bolt: where no password is set, only the host itself is let in. */
final class ProtectedModeRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.net.protected-mode")
            .title("Protected mode is on")
            .severity(Severity.WARNING)
            .passes(
                    "protected-mode is yes. Only told where the server is known to want a password, an error where it is"
                            + " known to want none")
            .fix("CONFIG SET protected-mode yes, and protected-mode yes in redis.conf")
            .notApplicable(NOT_APPLICABLE)
            .reference(Pages.SECURITY)
            .reference(Pages.valkey("security"))
            .tag("redis")
            .tag("network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its network is";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        return node.server()
                .settings()
                .get("protected-mode")
                .judge(mode -> mode.equals("yes")
                        ? Outcome.passed("protected-mode is yes")
                        : off(Users.letsAnybodyIn(node).value()));
    }

    private static Outcome off(Optional<Boolean> open) {
        if (open.isEmpty()) {
            return Outcome.failed("protected-mode is no");
        }
        return open.get()
                ? Outcome.failed(Severity.ERROR, "protected-mode is no, and the server wants no password")
                : Outcome.failed(Severity.INFO, "protected-mode is no; the server wants a password");
    }
}
