package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/** Judges each secret by itself. One that is not set is reported once, by {@link SecretStrengthRule}. */
abstract class EachSecretRule implements Rule<SecretFacts> {
    @Override
    public final List<Outcome> judge(SecretFacts facts) {
        return facts.secrets().isEmpty()
                ? List.of(Outcome.inconclusive("no secret is declared: name the settings that hold them"))
                : facts.secrets().stream().map(secret -> one(secret, facts)).toList();
    }

    /** {@return what is to be said about a secret that is set} */
    abstract Outcome judge(SecretFact.Found secret, SecretFacts facts);

    /** {@return what is to be said about a secret that is not set} */
    Outcome missing() {
        return Outcome.notApplicable("it is not set: see secret.strength");
    }

    private Outcome one(SecretFact secret, SecretFacts facts) {
        if (secret instanceof SecretFact.Found found) {
            return judge(found, facts).at(secret.name());
        }
        if (secret instanceof SecretFact.Unreadable unreadable) {
            return Outcome.inconclusive(unreadable.reason()).at(secret.name());
        }
        return missing().at(secret.name());
    }
}
