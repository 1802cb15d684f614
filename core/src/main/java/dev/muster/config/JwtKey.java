package dev.muster.config;

import static java.util.stream.Collectors.joining;

import dev.muster.Outcome;
import dev.muster.Secret;
import dev.muster.config.JwtAlgorithm.Family;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the key that tokens are signed with.
 *
 * @param facts what was seen
 * @param algorithms that are accepted; empty if that is not known
 */
record JwtKey(JwtFacts facts, List<JwtAlgorithm> algorithms) {
    private static final int LEAST_HMAC = JwtAlgorithm.HS256.bits() / Byte.SIZE;
    private static final int MOST_HMAC = JwtAlgorithm.HS512.bits() / Byte.SIZE;
    private static final int LEAST_RSA = JwtAlgorithm.RS256.bits();

    /** {@return what is to be said about the key; nothing where tokens are not signed at all} */
    Optional<Outcome> judge() {
        boolean unsigned = algorithms.equals(List.of(JwtAlgorithm.NONE));
        return unsigned
                ? Optional.empty()
                : Optional.of(facts.key().map(key -> judge(key).at(key.name())).orElseGet(this::unnamed));
    }

    private Outcome unnamed() {
        return accepts(Family.HMAC)
                ? Outcome.inconclusive("no setting that holds the key is named: keyFrom(...)")
                : Outcome.notApplicable("the algorithm takes a key pair, and no setting that holds it is named");
    }

    private Outcome judge(SecretFact key) {
        if (key instanceof SecretFact.Found found) {
            Outcome alone = alone(found.value());
            return alone instanceof Outcome.Failed ? alone : sharing(found).orElse(alone);
        }
        return key instanceof SecretFact.Unreadable unreadable
                ? Outcome.inconclusive(unreadable.reason())
                : Outcome.failed("it is not set").expected("a key of its own for signing tokens");
    }

    private Outcome alone(Secret key) {
        boolean pem = PemKey.looksLike(key.reveal());
        if (!pem && accepts(Family.HMAC)) {
            return hmac(key);
        }
        if (pem && !algorithms.isEmpty() && of(Family.HMAC).equals(algorithms)) {
            return Outcome.failed("a PEM key signs by HMAC: who has its public half may be able to sign")
                    .expected("random bytes for HMAC, or RS256 or ES256 with the PEM key")
                    .fix(
                            "set the algorithm to that of the key pair, or the key to the output of: openssl rand -base64 64");
        }
        return PemKey.read(key.reveal())
                .map(this::pair)
                .orElseGet(() -> Outcome.inconclusive(
                        "it holds no PEM block that can be read, so the size of the key is not known"));
    }

    private Outcome pair(PemKey key) {
        List<JwtAlgorithm> fitting = of(key.family());
        if (!accepts(key.family())) {
            return Outcome.failed("it is a key of another family than " + names(algorithms) + " takes")
                    .expected("a key of the algorithm's family");
        }
        if (key.family() == Family.RSA) {
            return verdict(key.bits() >= LEAST_RSA, "an RSA key of " + key.bits() + " bits", "2048 bits or more");
        }
        String seen = key.family() == Family.EC ? "an EC key of " + key.bits() + " bits" : "a key of an Edwards curve";
        boolean fits = algorithms.isEmpty() || fitting.stream().anyMatch(algorithm -> algorithm.bits() == key.bits());
        return verdict(fits, seen, "a key on the curve of " + names(fitting));
    }

    private static Outcome verdict(boolean fits, String seen, String expected) {
        return fits
                ? Outcome.passed(seen)
                : Outcome.failed(seen)
                        .expected(expected)
                        .fix(
                                "make a new pair, such as for ES256: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256");
    }

    private Outcome hmac(Secret key) {
        return bytes(key)
                .map(bytes -> hmac(key, bytes.length))
                .orElseGet(() -> Outcome.failed("it is declared as base64 and is none")
                        .expected("base64 or base64url of random bytes"));
    }

    private Outcome hmac(Secret key, int length) {
        int needed = of(Family.HMAC).stream()
                .mapToInt(algorithm -> algorithm.bits() / Byte.SIZE)
                .max()
                .orElse(LEAST_HMAC);
        Strength strength = SecretStrength.judge(key.reveal(), 1);
        if (length < needed || strength.weak()) {
            String guessed = "who has one token can try keys offline, and this one can be guessed: ";
            return Outcome.failed(length < needed ? seen(length) : guessed + strength.reason())
                    .expected(needed + " random bytes or more");
        }
        return algorithms.isEmpty() && length < MOST_HMAC
                ? Outcome.inconclusive("a key of " + length + " bytes is enough for some algorithms: name yours")
                : Outcome.passed(seen(length));
    }

    private String seen(int length) {
        return "a key of " + length + " bytes for "
                + (algorithms.isEmpty() ? "any HMAC algorithm" : names(of(Family.HMAC)));
    }

    private static String names(List<JwtAlgorithm> algorithms) {
        return algorithms.stream().map(JwtAlgorithm::name).collect(joining(", "));
    }

    /** {@return whether keys of that family may sign, as far as is known} */
    private boolean accepts(Family family) {
        return algorithms.isEmpty() || !of(family).isEmpty();
    }

    private List<JwtAlgorithm> of(Family family) {
        return algorithms.stream()
                .filter(algorithm -> algorithm.family() == family)
                .toList();
    }

    private Optional<byte[]> bytes(Secret key) {
        String text = key.reveal();
        if (facts.encoding() == JwtFacts.Encoding.TEXT) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(
                    Base64.getDecoder().decode(text.strip().replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Outcome> sharing(SecretFact.Found key) {
        Set<String> prints = Fingerprints.of(key.value());
        List<String> names = facts.others().stream()
                .filter(other -> other instanceof SecretFact.Found found
                        && !Collections.disjoint(prints, Fingerprints.of(found.value())))
                .map(SecretFact::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.failed("the key is also " + String.join(", ", names))
                        .expected("a key that serves nothing else"));
    }
}
