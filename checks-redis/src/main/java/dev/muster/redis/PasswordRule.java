package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.redis.ClientFacts.Password;
import java.util.List;
import java.util.Optional;

/** Redis answers so fast that a password may be guessed a million times a second. */
final class PasswordRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.auth.password")
            .title("The password cannot be guessed")
            .passes("it has 32 characters, or 16 of three kinds; it is none that everybody tries first, and not the"
                    + " user's name")
            .fix("take one of 64 characters by ACL GENPASS, and ACL SETUSER app >... with it; ACL SETUSER app <..."
                    + " takes the old one away")
            .notApplicable("no password is configured: " + LoginRule.ID + " says so")
            .reference(Pages.command("acl-genpass"))
            .reference(Pages.SECURITY)
            .reference(Pages.valkey("security"))
            .tag("redis")
            .tag("auth");

    private static final int LEAST = 16;
    private static final int ENOUGH = 32;
    private static final int KINDS = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.target().judge(target -> target.login().password().judge(PasswordRule::judge)));
    }

    private static Outcome judge(Optional<Password> password) {
        return password.isEmpty()
                ? Outcome.notApplicable("no password is configured: " + LoginRule.ID + " says so")
                : judge(password.get());
    }

    private static Outcome judge(Password password) {
        if (password.common()) {
            return Outcome.failed("the password is one that everybody tries first");
        }
        if (password.user()) {
            return Outcome.failed("the password is the name of the user");
        }
        return byLength(password);
    }

    private static Outcome byLength(Password password) {
        if (password.length() < LEAST) {
            return Outcome.failed("the password has fewer than " + LEAST + " characters")
                    .expected(ENOUGH + " characters, or " + LEAST + " of three kinds");
        }
        if (password.length() >= ENOUGH) {
            return Outcome.passed("the password has " + ENOUGH + " characters or more");
        }
        return password.classes() >= KINDS
                ? Outcome.passed("the password has " + LEAST + " characters or more, of three kinds")
                : Outcome.failed(
                                Severity.WARNING,
                                "the password has fewer than " + ENOUGH + " characters, and they are of one or two"
                                        + " kinds")
                        .expected(ENOUGH + " characters, or " + LEAST + " of three kinds");
    }
}
