package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passwords are stored by a slow, salted function of current cost. One outcome for each function, its worst. */
final class PasswordHashRule implements Rule<PasswordHashFacts> {
    static final RuleInfo INFO = RuleInfo.of("password.hash")
            .title("Stored passwords are hashed slowly, with a salt and at current cost")
            .passes("argon2id, scrypt, bcrypt or PBKDF2 at the cost that OWASP's Password Storage Cheat Sheet asks")
            .fix("encode with argon2id (m=19456, t=2, p=1) or bcrypt of cost 12, and encode each old password anew"
                    + " when its owner next signs in")
            .notApplicable("no account among the samples has a password")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html")
            .reference("https://www.rfc-editor.org/rfc/rfc9106")
            .reference("https://pages.nist.gov/800-63-4/sp800-63b.html")
            .tag("secrets")
            .tag("passwords");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PasswordHashFacts facts) {
        if (facts.schemes().isEmpty()) {
            return List.of(Outcome.inconclusive("there was no stored password to look at"));
        }
        Map<String, Outcome> worst = new LinkedHashMap<>();
        for (HashScheme scheme : facts.schemes()) {
            worst.merge(scheme.name(), scheme.judge().at(scheme.name()), PasswordHashRule::worse);
        }
        return List.copyOf(worst.values());
    }

    /** All outcomes of one function are verdicts on its cost: passed, warned or failed. */
    private static Outcome worse(Outcome one, Outcome other) {
        return severity(one).compareTo(severity(other)) >= 0 ? one : other;
    }

    private static Severity severity(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.severity().orElse(INFO.severity()) : Severity.INFO;
    }
}
