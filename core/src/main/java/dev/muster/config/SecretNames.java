package dev.muster.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which settings are secret: those declared so, and those whose name says so.
 *
 * <p>A name is read as words. One that has PASSWORD, SECRET, TOKEN or the like among them, or that ends in KEY, DSN or
 * PASS, is secret; unless its last word says that it is about a secret and none itself (TOKEN_TTL, SECRET_NAME).
 *
 * @param declared names declared secret
 * @param plain names declared not to be
 */
record SecretNames(Set<String> declared, Set<String> plain) {
    static final SecretNames NONE = new SecretNames(Set.of(), Set.of());

    private static final Set<String> ANYWHERE = Set.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "secrets",
            "token",
            "tokens",
            "credential",
            "credentials",
            "apikey",
            "passcode",
            "pepper");
    private static final Set<String> LAST = Set.of("key", "keys", "dsn", "pass", "pwd", "pin", "salt", "pw");
    private static final Set<String> ABOUT = Set.of(
            "expires",
            "expiry",
            "expiration",
            "exp",
            "ttl",
            "lifetime",
            "age",
            "timeout",
            "seconds",
            "minutes",
            "hours",
            "days",
            "length",
            "min",
            "max",
            "size",
            "count",
            "limit",
            "url",
            "uri",
            "endpoint",
            "host",
            "file",
            "path",
            "dir",
            "name",
            "id",
            "type",
            "algorithm",
            "alg",
            "issuer",
            "audience",
            "header",
            "enabled",
            "required",
            "policy",
            "encoder",
            "store",
            "provider",
            "version",
            "prefix",
            "format",
            "class");
    private static final Set<String> OPEN = Set.of("public", "primary", "foreign", "sort", "partition", "cache");

    /** Copies. */
    SecretNames {
        declared = Set.copyOf(declared);
        plain = Set.copyOf(plain);
        Set<String> both = new HashSet<>(declared);
        both.retainAll(plain);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("declared secret and plain at once: " + Shown.line(both.toString()));
        }
    }

    SecretNames with(SecretNames other) {
        return new SecretNames(union(declared, other.declared), union(plain, other.plain));
    }

    boolean secret(String name) {
        return declared.contains(name) || (!plain.contains(name) && looksSecret(name));
    }

    /** {@return whether a setting or a parameter of that name holds a secret, going by the name alone} */
    static boolean looksSecret(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1))) {
            return false;
        }
        return words.stream().anyMatch(ANYWHERE::contains) || endsSecretly(words);
    }

    /** One word alone is too little to go by: PWD is a shell's directory, and KEY may be anything. */
    private static boolean endsSecretly(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && LAST.contains(words.get(last)) && !OPEN.contains(words.get(last - 1));
    }

    /** Words as SNAKE_CASE, kebab-case, dots and camelCase part them; what only numbers a copy is left out. */
    private static List<String> words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^a-z]+"))
                .filter(word -> !word.isEmpty()
                        && !Set.of("v", "old", "new", "previous", "next", "current")
                                .contains(word))
                .toList();
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }
}
