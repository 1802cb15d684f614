package dev.muster.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Strong secrets as the generators print them that people use, made anew from a seed: none is kept in a file. */
final class StrongSecrets {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String ALPHANUMERIC = LOWER + UPPER + DIGITS;
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BASE85 = ALPHANUMERIC + "!#$%&()*+-;<=>?@^_`{|}~";
    private static final List<String> SEPARATORS = List.of("-", " ", "_", ".", ",", "+", "/");
    private static final List<String> WORDS = Resource.lines("dice-words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .toList();

    private final RandomGenerator random;
    private final Map<String, Supplier<String>> generators = new LinkedHashMap<>();

    StrongSecrets(RandomGenerator random) {
        this.random = random;
        bytes();
        characters();
        identifiers();
        tokens();
        phrases();
    }

    /** {@return each generator by its name} */
    Map<String, Supplier<String>> generators() {
        return generators;
    }

    /** {@return a value of the generator of this name} */
    String next(String name) {
        return Objects.requireNonNull(generators.get(name), name).get();
    }

    private void bytes() {
        generators.put("openssl rand -hex 16", () -> hex(16));
        generators.put("openssl rand -hex 24", () -> hex(24));
        generators.put("openssl rand -hex 32", () -> hex(32));
        generators.put("hex in capitals", () -> hex(32).toUpperCase(Locale.ROOT));
        generators.put("rails secret", () -> hex(64));
        generators.put("openssl rand -base64 24", () -> base64(24));
        generators.put("openssl rand -base64 32", () -> base64(32));
        generators.put("openssl rand -base64 48", () -> base64(48));
        generators.put("openssl rand -base64 64, wrapped", () -> mime(64));
        generators.put("laravel", () -> "base64:" + base64(32));
        generators.put("fernet", () -> Base64.getUrlEncoder().encodeToString(bytes(32)));
        generators.put("token_urlsafe 32", () -> url(32));
        generators.put("token_urlsafe 64", () -> url(64));
        generators.put("base64 of hex", () -> Base64.getEncoder().encodeToString(hex(32).getBytes(UTF_8)));
        generators.put(
                "hex of base64", () -> HexFormat.of().formatHex(base64(24).getBytes(UTF_8)));
    }

    private void characters() {
        generators.put("pwgen -s 32", () -> pick(ALPHANUMERIC, 32));
        generators.put("pwgen -sy 32", () -> pick(ALPHANUMERIC + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", 32));
        generators.put("alphanumeric 40", () -> pick(ALPHANUMERIC, 40));
        generators.put("alphanumeric 64", () -> pick(ALPHANUMERIC, 64));
        generators.put("lower case and digits 32", () -> pick(LOWER + DIGITS, 32));
        generators.put("lower case 32", () -> pick(LOWER, 32));
        generators.put("upper case 40", () -> pick(UPPER, 40));
        generators.put("digits 39", () -> pick(DIGITS, 39));
        generators.put("digits 48", () -> pick(DIGITS, 48));
        generators.put("django", () -> pick(LOWER + DIGITS + "!@#$%^&*(-_=+)", 50));
        generators.put("1password", () -> pick(ALPHANUMERIC + "!@#$%^&*-_.", 32));
        generators.put("bitwarden", () -> pick(ALPHANUMERIC + "!@#$%^&*", 36));
        generators.put("keepass", () -> pick(ALPHANUMERIC + "-_ ", 40).replace(' ', '~'));
        generators.put("base32", () -> pick(UPPER + "234567", 32));
        generators.put("base58", () -> pick(BASE58, 44));
        generators.put("base85", () -> pick(BASE85, 40));
        generators.put("aws", () -> pick(ALPHANUMERIC + "+/", 40));
    }

    private void identifiers() {
        generators.put("uuidgen", this::uuid);
        generators.put("uuidgen in capitals", () -> uuid().toUpperCase(Locale.ROOT));
        generators.put("uuid without dashes", () -> uuid().replace("-", ""));
        generators.put("two uuids", () -> uuid() + uuid());
        generators.put("two uuids joined", () -> uuid() + "-" + uuid());
        generators.put("two uuids without dashes", () -> (uuid() + uuid()).replace("-", ""));
    }

    private void tokens() {
        generators.put("stripe", () -> "sk_live_" + pick(ALPHANUMERIC, 24));
        generators.put("github", () -> "ghp_" + pick(ALPHANUMERIC, 36));
        generators.put("gitlab", () -> "glpat-" + pick(ALPHANUMERIC + "-_", 26));
        generators.put("webhook", () -> "whsec_" + base64(24));
        generators.put("jwt", () -> "eyJhbGciOiJIUzI1NiJ9." + url(30) + "." + url(32));
        generators.put("named", () -> "orders-service-production-" + pick(ALPHANUMERIC, 32));
        generators.put("quoted", () -> "\"" + base64(32) + "\"");
        generators.put("pem", () -> "-----BEGIN PRIVATE KEY-----\n" + mime(120) + "\n-----END PRIVATE KEY-----\n");
    }

    private void phrases() {
        for (String separator : SEPARATORS) {
            generators.put("six words joined by '" + separator + "'", () -> words(6, separator));
        }
        generators.put("eight words", () -> words(8, " "));
        generators.put("seven words in camel case", () -> camel(7, ""));
        generators.put("seven words, capitals, dashes", () -> camel(7, "-"));
        generators.put("six words and a digit", () -> words(6, "-") + random.nextInt(10));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String hex(int count) {
        return HexFormat.of().formatHex(bytes(count));
    }

    private String base64(int count) {
        return Base64.getEncoder().encodeToString(bytes(count));
    }

    private String mime(int count) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes(count));
    }

    private String url(int count) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(count));
    }

    private String pick(String alphabet, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private String uuid() {
        String hex = new BigInteger(1, bytes(16)).setBit(128).toString(16).substring(1);
        String variant = "89ab".substring(random.nextInt(4)).substring(0, 1);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-" + variant
                + hex.substring(17, 20) + "-" + hex.substring(20);
    }

    private String words(int count, String separator) {
        return String.join(
                separator,
                random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }

    private String camel(int count, String separator) {
        return String.join(
                separator,
                random.ints(count, 0, WORDS.size())
                        .mapToObj(WORDS::get)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .toList());
    }
}
