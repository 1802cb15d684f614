package dev.muster.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The signature algorithms of JSON Web Tokens, with the key that RFC 7518 and RFC 8037 ask for. */
enum JwtAlgorithm {
    HS256(Family.HMAC, 256),
    HS384(Family.HMAC, 384),
    HS512(Family.HMAC, 512),
    RS256(Family.RSA, 2_048),
    RS384(Family.RSA, 2_048),
    RS512(Family.RSA, 2_048),
    PS256(Family.RSA, 2_048),
    PS384(Family.RSA, 2_048),
    PS512(Family.RSA, 2_048),
    ES256(Family.EC, 256),
    ES256K(Family.EC, 256),
    ES384(Family.EC, 384),
    ES512(Family.EC, 521),
    EDDSA(Family.EDWARDS, 0),
    ED25519(Family.EDWARDS, 0),
    ED448(Family.EDWARDS, 0),
    NONE(Family.NONE, 0);

    /** What kind of key an algorithm takes. */
    enum Family {
        HMAC,
        RSA,
        EC,
        EDWARDS,
        NONE
    }

    private final Family family;
    private final int bits;

    JwtAlgorithm(Family family, int bits) {
        this.family = family;
        this.bits = bits;
    }

    /** {@return the algorithms in a text that names one or lists several; empty if any of them is unknown} */
    static Optional<List<JwtAlgorithm>> parse(String text) {
        List<Optional<JwtAlgorithm>> found = Arrays.stream(text.split("[\\s,;\\[\\]\"']+"))
                .filter(name -> !name.isEmpty())
                .map(JwtAlgorithm::find)
                .toList();
        return found.isEmpty() || found.contains(Optional.<JwtAlgorithm>empty())
                ? Optional.empty()
                : Optional.of(found.stream().flatMap(Optional::stream).toList());
    }

    /** Also by the names that Java's own {@code Mac} has for the first three. */
    private static Optional<JwtAlgorithm> find(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace("HMACSHA", "HS");
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equals(plain))
                .findFirst();
    }

    Family family() {
        return family;
    }

    /** {@return the bits of the key: the least for HMAC and RSA, exactly so many for EC} */
    int bits() {
        return bits;
    }
}
