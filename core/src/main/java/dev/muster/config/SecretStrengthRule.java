package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Secret;
import dev.muster.config.SecretFact.Purpose;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Secrets are long and random. Says why not without giving the value away. */
final class SecretStrengthRule extends EachSecretRule {
    static final RuleInfo INFO = RuleInfo.of("secret.strength")
            .title("Secrets are set, long and random")
            .passes("a key has 32 characters or more and a password 16, and neither can be guessed")
            .fix("set it to the output of: openssl rand -base64 48")
            .notApplicable("the value is a PEM block, whose strength is not in its characters")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html")
            .reference("https://pages.nist.gov/800-63-4/sp800-63b.html")
            .tag("secrets");

    private static final int PASSWORD_CHARACTERS = 16;
    /** What 16 characters of a provider's narrow alphabet still have, less what chance may explain away. */
    private static final int PASSWORD_BITS = 64;

    private static final Set<Weakness> WHOLE =
            EnumSet.of(Weakness.EMPTY, Weakness.TOO_SHORT, Weakness.PUBLISHED, Weakness.PLACEHOLDER, Weakness.ENCODED);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome missing() {
        return Outcome.failed("it is not set").expected(expected(Purpose.KEY));
    }

    @Override
    Outcome judge(SecretFact.Found secret, SecretFacts facts) {
        if (PemKey.looksLike(secret.value().reveal())) {
            return Outcome.notApplicable("it is a PEM block");
        }
        List<Secret> embedded = secret.embedded();
        if (embedded.isEmpty()) {
            return judge("", secret.value(), secret.purpose());
        }
        return embedded.stream()
                .map(SecretStrengthRule::inside)
                .reduce((one, other) -> one instanceof Outcome.Failed ? one : other)
                .orElseThrow();
    }

    private static Outcome inside(Secret password) {
        Outcome outcome = judge("the password inside: ", password, Purpose.PASSWORD);
        return outcome instanceof Outcome.Failed failed
                ? failed.fix(
                        "change the password where it is set and here, such as to the output of: openssl rand -hex 24")
                : outcome;
    }

    private static Outcome judge(String what, Secret value, Purpose purpose) {
        int minimum = purpose == Purpose.KEY ? SecretStrength.MINIMUM : PASSWORD_CHARACTERS;
        Strength strength = SecretStrength.judge(value.reveal(), minimum);
        if (strength.weak() && !(purpose == Purpose.PASSWORD && enoughForPassword(strength))) {
            return Outcome.failed(what + strength.reason()).expected(expected(purpose));
        }
        return Outcome.passed(what + strength.kind().description() + " of about "
                + String.format(Locale.ROOT, "%.0f", strength.bits()) + " bits");
    }

    /** The bits are estimated with every pattern discounted, so that only what is wrong as a whole counts beside them. */
    private static boolean enoughForPassword(Strength strength) {
        return strength.kind().generated()
                && strength.bits() >= PASSWORD_BITS
                && Collections.disjoint(strength.weaknesses(), WHOLE);
    }

    private static String expected(Purpose purpose) {
        return purpose == Purpose.KEY
                ? "32 random characters or more"
                : "16 random characters or more, as many as its giver allows";
    }
}
