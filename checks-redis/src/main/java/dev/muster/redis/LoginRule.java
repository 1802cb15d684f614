package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.redis.ClientFacts.Login;
import dev.muster.redis.ClientFacts.Target;
import java.util.List;

/** A client that needs no password talks to a server that asks nobody for one. */
final class LoginRule implements Rule<ClientFacts> {
    static final String ID = "redis.auth.login";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The client logs in with a password")
            .passes("a password is configured. A warning where the server is on the same host")
            .fix(Users.OWN + ", and RedisURI.Builder.redis(host).withAuthentication(\"app\", password)")
            .reference(Pages.LETTUCE_URI)
            .reference(Pages.SECURITY)
            .reference(Pages.valkey("security"))
            .tag("redis")
            .tag("auth");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.target().judge(LoginRule::judge));
    }

    private static Outcome judge(Target target) {
        Login login = target.login();
        return login.password()
                .judge(password -> password.isPresent()
                        ? Outcome.passed("the client logs in with a password" + by(login))
                        : none(target));
    }

    private static String by(Login login) {
        return login.user().isEmpty() ? "" : ", as user " + login.user();
    }

    private static Outcome none(Target target) {
        return target.local()
                ? Outcome.failed(Severity.WARNING, "no password is configured, for a server on the same host")
                : Outcome.failed("no password is configured, for a server on the network");
    }
}
