package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** The service can hand in mail. */
final class SmtpLoginRule implements Rule<EndpointFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.smtp-login")
            .title("The mail server takes the login")
            .passes("the mail server answers AUTH with 235 over the encrypted connection; no mail is sent")
            .fix(
                    "see whether the account is there, may hand in mail, and whether its password was changed or has run out")
            .notApplicable("no login was given, or this is no mail server")
            .needs("tls.connect")
            .reference("https://www.rfc-editor.org/rfc/rfc4954#section-4")
            .reference("https://www.rfc-editor.org/rfc/rfc8314#section-3")
            .tag("tls")
            .tag("smtp");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        return List.of(
                facts.login().map(SmtpLoginRule::judge).orElseGet(() -> Outcome.notApplicable("no login was given")));
    }

    private static Outcome judge(Seen<LoginAnswer> login) {
        return login.value().map(SmtpLoginRule::judge).orElseGet(() -> Outcome.inconclusive(login.why()));
    }

    private static Outcome judge(LoginAnswer answer) {
        return answer.accepted()
                ? Outcome.passed("the server answers " + answer.code())
                : Outcome.failed("the server answers the login with " + answer.code())
                        .expected("235");
    }
}
