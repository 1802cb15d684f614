package dev.muster.config;

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
 * @param algorithm that the key must fit; empty if it is not known
 */
record JwtKey(JwtFacts facts, Optional<JwtAlgorithm> algorithm) {
    private static final int LEAST_HMAC = JwtAlgorithm.HS256.bits() / Byte.SIZE;
    private static final int MOST_HMAC = JwtAlgorithm.HS512.bits() / Byte.SIZE;

    /** {@return what is to be said about the key; nothing where tokens are not signed at all} */
    Optional<Outcome> judge() {
        if (algorithm.equals(Optional.of(JwtAlgorithm.NONE))) {
            return Optional.empty();
        }
        return Optional.of(facts.key().map(key -> judge(key).at(key.name())).orElseGet(this::unnamed));
    }

    private Outcome unnamed() {
        boolean pair = algorithm.isPresent() && algorithm.get().family() != Family.HMAC;
        return pair
                ? Outcome.notApplicable("the algorithm takes a key pair, and no setting that holds it is named")
                : Outcome.inconclusive("no setting that holds the key is named: keyFrom(...)");
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
        Family family = algorithm.map(JwtAlgorithm::family).orElse(pem ? Family.RSA : Family.HMAC);
        if (family == Family.HMAC) {
            return pem ? confused() : hmac(key);
        }
        return PemKey.read(key.reveal())
                .map(this::pair)
                .orElseGet(() ->
                        Outcome.inconclusive("it holds no readable PEM block, so the size of the key is not known"));
    }

    private static Outcome confused() {
        return Outcome.failed("a PEM key signs by HMAC: who has its public half may be able to sign")
                .expected("random bytes for HMAC, or RS256 or ES256 with the PEM key");
    }

    private Outcome pair(PemKey key) {
        if (algorithm.isPresent() && algorithm.get().family() != key.family()) {
            return Outcome.failed("it is a key of another family than " + algorithm.get())
                    .expected("a key that " + algorithm.get() + " takes");
        }
        if (key.family() == Family.RSA) {
            return key.bits() >= JwtAlgorithm.RS256.bits()
                    ? Outcome.passed("an RSA key of " + key.bits() + " bits")
                    : Outcome.failed("an RSA key of " + key.bits() + " bits").expected("2048 bits or more");
        }
        boolean fits = algorithm.isEmpty() || algorithm.get().bits() == key.bits();
        String seen = key.family() == Family.EC ? "an EC key of " + key.bits() + " bits" : "a key of an Edwards curve";
        return fits ? Outcome.passed(seen) : Outcome.failed(seen).expected("the curve of " + algorithm.get());
    }

    private Outcome hmac(Secret key) {
        Optional<byte[]> bytes = bytes(key);
        if (bytes.isEmpty()) {
            return Outcome.failed("it is declared as base64 and is none")
                    .expected("base64 or base64url of random bytes");
        }
        int length = bytes.get().length;
        int needed = algorithm.map(known -> known.bits() / Byte.SIZE).orElse(LEAST_HMAC);
        String name = algorithm.map(JwtAlgorithm::name).orElse("any HMAC algorithm");
        if (length < needed) {
            return Outcome.failed("a key of " + length + " bytes for " + name)
                    .expected(needed + " random bytes or more");
        }
        Strength strength = SecretStrength.judge(key.reveal(), 1);
        if (strength.weak()) {
            return Outcome.failed(
                            "who has one token can try keys offline, and this one can be guessed: " + strength.reason())
                    .expected(needed + " random bytes or more");
        }
        return algorithm.isEmpty() && length < MOST_HMAC
                ? Outcome.inconclusive("a key of " + length + " bytes is enough for some algorithms: name yours")
                : Outcome.passed("a key of " + length + " bytes for " + name);
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
