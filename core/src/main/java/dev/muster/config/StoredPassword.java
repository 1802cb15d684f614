package dev.muster.config;

import static java.util.Map.entry;

import dev.muster.Secret;
import dev.muster.config.HashScheme.Locked;
import dev.muster.config.HashScheme.Opaque;
import dev.muster.config.HashScheme.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from a stored password how it is stored. Linear in its length; the answer holds no part of it. */
final class StoredPassword {
    private static final int LONGEST = 1_024;
    /** A digest of 16 bytes in base64 has 22 characters: what is shorter and in no known form is no hash. */
    private static final int SHORTEST_HASH = 22;

    private static final String FAST = "made to be fast: hardware tries billions of guesses a second";
    private static final String ITERATED = "it repeats a fast digest too few times";
    private static final HashScheme PLAIN = new Refused("plain text", "it is in no form of a password hash");
    private static final HashScheme UNKNOWN =
            new Opaque("unknown form", "a sample is in no form that is known here; declare its parameters instead");

    private static final Pattern PREFIXED = Pattern.compile("\\{([A-Za-z0-9@_.-]{1,40})}(.*)", Pattern.DOTALL);
    private static final Pattern LOCKED = Pattern.compile("[!*]|!!|!\\*|\\*LK\\*|![A-Za-z0-9]{40}");
    private static final Pattern STRUCTURED = Pattern.compile("\\$[A-Za-z0-9_.-]{1,30}\\$[!-~]*");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");
    private static final Pattern HASH_ALPHABET = Pattern.compile("[!-~]+");

    private static final Map<Integer, String> BARE_DIGESTS = Map.of(
            16, "MySQL's old password function", 32, "MD5", 40, "SHA-1", 56, "SHA-224", 64, "SHA-256", 128, "SHA-512");

    /** What stands in braces before an LDAP or Spring password that is not slow, and what that is. */
    private static final Map<String, HashScheme> PREFIXES = Map.ofEntries(
            entry("noop", new Refused("noop", "the password is stored as it is")),
            entry("plain", new Refused("plain text", "the password is stored as it is")),
            entry("cleartext", new Refused("plain text", "the password is stored as it is")),
            entry("ldap", new Refused("SHA-1", FAST)),
            entry("md4", new Refused("MD4", FAST)),
            entry("md5", new Refused("MD5", FAST)),
            entry("smd5", new Refused("MD5", FAST)),
            entry("sha", new Refused("SHA-1", FAST)),
            entry("sha-1", new Refused("SHA-1", FAST)),
            entry("ssha", new Refused("SHA-1", FAST)),
            entry("sha256", new Refused("SHA-256", FAST)),
            entry("sha-256", new Refused("SHA-256", FAST)),
            entry("ssha256", new Refused("SHA-256", FAST)),
            entry("sha512", new Refused("SHA-512", FAST)),
            entry("ssha512", new Refused("SHA-512", FAST)),
            entry("pbkdf2", springPbkdf2()),
            entry("pbkdf2@springsecurity_v5_8", springPbkdf2()));

    private record Shape(Pattern pattern, HashScheme scheme) {
        static Shape of(String pattern, String name, String why) {
            return new Shape(Pattern.compile(pattern, Pattern.DOTALL), new Refused(name, why));
        }
    }

    private static final List<Shape> REFUSED = List.of(
            Shape.of("\\$(?:1|apr1)\\$.*", "md5crypt", ITERATED),
            Shape.of("\\$[PH]\\$.*", "phpass", ITERATED),
            Shape.of("\\$S\\$.*", "drupal7", ITERATED),
            Shape.of("\\$3\\$.*", "NT hash", FAST),
            Shape.of("\\$2x\\$.*", "bcrypt $2x$", "made by a faulty implementation that drops bits of the password"),
            Shape.of("\\*[0-9A-Fa-f]{40}", "MySQL native password", FAST),
            Shape.of("(?:md5[0-9a-f]{32}|(?:unsalted_)?md5\\$.*|[0-9a-fA-F]{32}:.+)", "MD5", FAST),
            Shape.of("(?:(?:unsalted_)?sha1\\$.*|[0-9a-fA-F]{40}:.+)", "SHA-1", FAST),
            Shape.of("(?:sha256\\$.*|[0-9a-fA-F]{64}:.+)", "SHA-256", FAST),
            Shape.of("(?:sha512\\$.*|[0-9a-fA-F]{128}:.+)", "SHA-512", FAST),
            Shape.of("(?:crypt\\$.*|[./0-9A-Za-z]{13})", "DES crypt", FAST));

    private StoredPassword() {}

    /** {@return how it is stored} */
    static HashScheme read(Secret stored) {
        return stored.length() > LONGEST ? UNKNOWN : read(stored.reveal().strip());
    }

    private static HashScheme read(String text) {
        if (LOCKED.matcher(text).matches()) {
            return new Locked();
        }
        Matcher prefixed = PREFIXED.matcher(text);
        if (prefixed.matches()) {
            return prefixed(prefixed.group(1).toLowerCase(Locale.ROOT), prefixed.group(2));
        }
        return HashFormats.read(unwrapped(text)).or(() -> refused(text)).orElseGet(() -> bare(text));
    }

    private static HashScheme prefixed(String id, String rest) {
        Optional<HashScheme> known = Optional.ofNullable(PREFIXES.get(id));
        Optional<HashScheme> scheme = id.startsWith("pbkdf2")
                ? HashFormats.read("$" + id + "$" + rest).or(() -> known)
                : known.or(() -> HashFormats.read(rest)).or(() -> refused(rest));
        return scheme.orElse(UNKNOWN);
    }

    /** Django writes its own name of the function before what the function's library wrote. */
    private static String unwrapped(String text) {
        for (String name : List.of("argon2$", "bcrypt$", "bcrypt_sha256$")) {
            if (text.startsWith(name)) {
                String rest = text.substring(name.length());
                return rest.startsWith("$") ? rest : "$" + rest;
            }
        }
        return text;
    }

    private static Optional<HashScheme> refused(String text) {
        return REFUSED.stream()
                .filter(shape -> shape.pattern().matcher(text).matches())
                .map(Shape::scheme)
                .findFirst();
    }

    private static HashScheme bare(String text) {
        if (HEX.matcher(text).matches() && BARE_DIGESTS.containsKey(text.length())) {
            String name = BARE_DIGESTS.get(text.length());
            return new Refused(name, "bare hexadecimal digits of its length, with no scheme, cost or salt");
        }
        boolean hash = STRUCTURED.matcher(text).matches()
                || (text.length() >= SHORTEST_HASH
                        && HASH_ALPHABET.matcher(text).matches());
        return hash ? UNKNOWN : PLAIN;
    }

    private static HashScheme springPbkdf2() {
        return new Opaque(
                "pbkdf2", "Spring's form does not tell the rounds: declare them, such as $pbkdf2-sha256$600000");
    }
}
