package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.redis.ClientFacts.Login;
import java.util.List;

/** Whoever is {@code default} may do what everybody may, and cannot be told from others in a log. */
final class OwnUserRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.auth.own-user")
            .title("The service has a user of its own")
            .severity(Severity.WARNING)
            .passes("the client names a user, and not default")
            .fix(Users.OWN + ", and RedisURI.Builder.redis(host).withAuthentication(\"app\", password)")
            .needs(LoginRule.ID)
            .reference(Pages.ACL)
            .reference(Pages.valkey("acl"))
            .reference(Pages.LETTUCE_URI)
            .tag("redis")
            .tag("auth");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.target().judge(target -> judge(target.login())));
    }

    private static Outcome judge(Login login) {
        if (login.user().isEmpty()) {
            return login.password()
                    .judge(any -> Outcome.failed("the client names no user, and so is default, as everybody else"));
        }
        return login.user().equals(Users.DEFAULT)
                ? Outcome.failed("the client logs in as default, as everybody else")
                : Outcome.passed("the client logs in as user " + login.user());
    }
}
