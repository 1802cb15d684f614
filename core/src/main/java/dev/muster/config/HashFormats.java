package dev.muster.config;

import dev.muster.config.HashScheme.Argon2;
import dev.muster.config.HashScheme.Bcrypt;
import dev.muster.config.HashScheme.Opaque;
import dev.muster.config.HashScheme.Pbkdf2;
import dev.muster.config.HashScheme.Refused;
import dev.muster.config.HashScheme.Scrypt;
import dev.muster.config.HashScheme.ShaCrypt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The structured forms in which password hashes are stored: PHC strings, modular crypt, and those of Django, Werkzeug,
 * passlib, Jakarta Security, Spring Security and PostgreSQL. Salt and hash may be left out, which declares parameters.
 */
final class HashFormats {
    private static final String ROUNDS = "(\\d{1,15})";
    private static final String SALT_AND_HASH = "(?:\\$([^$]*)\\$[^$]+)?";
    private static final int MOST_COST = 31;
    private static final int LEAST_COST = 4;
    private static final int MOST_LOG_N = 62;
    private static final long CRYPT_ROUNDS = 5_000;

    private record Format(Pattern pattern, Function<MatchResult, Optional<HashScheme>> read) {
        Optional<HashScheme> match(String encoded) {
            Matcher matcher = pattern.matcher(encoded);
            return matcher.matches() ? read.apply(matcher) : Optional.empty();
        }
    }

    private static final List<Format> FORMATS = List.of(
            format("\\$2[aby]?\\$(\\d\\d)(?:\\$|\\$[./A-Za-z0-9]{53})?", HashFormats::bcrypt),
            format("\\$bcrypt-sha256\\$(?:v=\\d+,t=)?2[aby],(?:r=)?(\\d\\d?)" + SALT_AND_HASH, HashFormats::bcrypt),
            format(
                    "\\$(argon2(?:id|i|d))(?:\\$v=\\d+)?\\$m=" + ROUNDS + ",t=" + ROUNDS + ",p=" + ROUNDS
                            + SALT_AND_HASH,
                    m -> salted(new Argon2(m.group(1), number(m, 2), number(m, 3), number(m, 4)), m.group(5))),
            format(
                    "\\$scrypt\\$ln=(\\d\\d?),r=" + ROUNDS + ",p=" + ROUNDS + SALT_AND_HASH,
                    m -> scrypt(number(m, 1), number(m, 2), number(m, 3), m.group(4))),
            format(
                    "scrypt:" + ROUNDS + ":" + ROUNDS + ":" + ROUNDS + SALT_AND_HASH,
                    m -> salted(new Scrypt(number(m, 1), number(m, 2), number(m, 3)), m.group(4))),
            format(
                    "scrypt\\$" + ROUNDS + "\\$([^$]*)\\$" + ROUNDS + "\\$" + ROUNDS + "\\$[^$]+",
                    m -> salted(new Scrypt(number(m, 1), number(m, 3), number(m, 4)), m.group(2))),
            format("(?:\\$s0)?\\$([0-9a-f]{5,6})" + SALT_AND_HASH, HashFormats::packedScrypt),
            format(
                    "\\$pbkdf2(?:-(sha\\d{1,3}))?\\$(?:i=)?" + ROUNDS + "(?:,l=\\d+)?" + SALT_AND_HASH,
                    m -> pbkdf2(m, 1, 2, 3)),
            format("pbkdf2[_:](sha\\d{1,3})[$:]" + ROUNDS + SALT_AND_HASH, m -> pbkdf2(m, 1, 2, 3)),
            format("PBKDF2WithHmac(SHA\\d{1,3}):" + ROUNDS + "(?::([^:]*):[^:]+)?", m -> pbkdf2(m, 1, 2, 3)),
            format("(sha\\d{1,3}):" + ROUNDS + ":\\d+:([^:]*):[^:]+", m -> pbkdf2(m, 1, 2, 3)),
            format("SCRAM-(SHA-\\d{1,3})\\$" + ROUNDS + ":([^$]*)\\$.+", m -> pbkdf2(m, 1, 2, 3)),
            format(
                    "\\$([56])\\$(?:rounds=" + ROUNDS + "\\$)?([^$]*)(?:\\$.*)?",
                    m -> salted(
                            new ShaCrypt(
                                    m.group(1).equals("5") ? HashDigest.SHA256 : HashDigest.SHA512,
                                    m.group(2) == null ? CRYPT_ROUNDS : number(m, 2)),
                            m.group(3))),
            format("\\$(?:y|gy|7)\\$.*", m -> opaque("yescrypt", "the cost of yescrypt and its kin is not read here")));

    private HashFormats() {}

    /** {@return the scheme, if the form is one of these} */
    static Optional<HashScheme> read(String encoded) {
        return FORMATS.stream()
                .map(format -> format.match(encoded))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Format format(String pattern, Function<MatchResult, Optional<HashScheme>> read) {
        return new Format(Pattern.compile(pattern), read);
    }

    private static Optional<HashScheme> bcrypt(MatchResult match) {
        int cost = Integer.parseInt(match.group(1));
        return cost < LEAST_COST || cost > MOST_COST ? Optional.empty() : Optional.of(new Bcrypt(cost));
    }

    /** As Spring and lambdaWorks write it: log N, r and p in one hexadecimal number. */
    private static Optional<HashScheme> packedScrypt(MatchResult match) {
        int packed = Integer.parseInt(match.group(1), 16);
        return scrypt(packed >> 16, packed >> 8 & 0xff, packed & 0xff, match.group(2));
    }

    private static Optional<HashScheme> scrypt(long logN, long r, long p, @Nullable String salt) {
        return logN > MOST_LOG_N ? Optional.empty() : salted(new Scrypt(1L << logN, r, p), salt);
    }

    private static Optional<HashScheme> pbkdf2(MatchResult match, int digest, int rounds, int salt) {
        String name = match.group(digest) == null ? "SHA1" : match.group(digest);
        return HashDigest.find(name)
                .flatMap(found -> salted(new Pbkdf2(found, number(match, rounds)), match.group(salt)));
    }

    private static Optional<HashScheme> salted(HashScheme scheme, @Nullable String salt) {
        boolean empty = salt != null && salt.isEmpty();
        return Optional.of(empty ? new Refused(scheme.name(), "no salt, so one table breaks all passwords") : scheme);
    }

    private static Optional<HashScheme> opaque(String name, String reason) {
        return Optional.of(new Opaque(name, reason));
    }

    private static long number(MatchResult match, int group) {
        return Long.parseLong(match.group(group));
    }
}
