package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.config.JwtAlgorithm.Family;
import dev.muster.config.JwtFacts.Stated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens are signed, by an algorithm that is settled and a key that fits it. The key itself: {@link JwtKey}. */
final class JwtSecretRule implements Rule<JwtFacts> {
    static final RuleInfo INFO = RuleInfo.of("jwt.secret")
            .title("Tokens are signed with a key that fits the algorithm and serves nothing else")
            .passes("the algorithm is not none; an HMAC key has 32, 48 or 64 random bytes for HS256, HS384 or HS512;"
                    + " an RSA key has 2048 bits; an EC key is of the algorithm's curve")
            .fix("set the key to the output of: openssl rand -base64 64")
            .notApplicable("the algorithm takes a key pair, and no setting that holds it is named")
            .reference("https://www.rfc-editor.org/rfc/rfc7518#section-3.2")
            .reference("https://www.rfc-editor.org/rfc/rfc7518#section-3.3")
            .reference("https://www.rfc-editor.org/rfc/rfc8725#section-3.1")
            .tag("secrets")
            .tag("jwt");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(JwtFacts facts) {
        Optional<List<JwtAlgorithm>> algorithms =
                facts.algorithm().flatMap(Stated::text).flatMap(JwtAlgorithm::parse);
        List<Outcome> outcomes = new ArrayList<>();
        facts.algorithm().flatMap(stated -> problem(stated, algorithms)).ifPresent(outcomes::add);
        new JwtKey(facts, algorithms.orElse(List.of())).judge().ifPresent(outcomes::add);
        return outcomes;
    }

    /** {@return what is wrong with the choice of the algorithm, whatever the key} */
    private static Optional<Outcome> problem(Stated stated, Optional<List<JwtAlgorithm>> algorithms) {
        if (stated.problem().isPresent()) {
            return Optional.of(Outcome.inconclusive(stated.problem().get()).at(stated.where()));
        }
        if (stated.text().isPresent() && algorithms.isEmpty()) {
            return Optional.of(
                    Outcome.inconclusive("it names no signature algorithm of RFC 7518, such as HS256 or ES256")
                            .at(stated.where()));
        }
        return algorithms.flatMap(JwtSecretRule::refusal).map(refusal -> refusal.at(stated.where()));
    }

    private static Optional<Outcome> refusal(List<JwtAlgorithm> algorithms) {
        if (algorithms.contains(JwtAlgorithm.NONE)) {
            return Optional.of(Outcome.failed("tokens without a signature are accepted")
                    .expected("one signature algorithm, such as HS256 or ES256")
                    .fix("take \"none\" out of the algorithms"));
        }
        Set<Family> families = EnumSet.noneOf(Family.class);
        algorithms.forEach(algorithm -> families.add(algorithm.family()));
        return families.size() > 1 && families.contains(Family.HMAC)
                ? Optional.of(Outcome.failed("HMAC is accepted beside key pairs, so that a public key can sign")
                        .expected("one family of algorithms for one key"))
                : Optional.empty();
    }
}
