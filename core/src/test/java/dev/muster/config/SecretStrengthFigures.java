package dev.muster.config;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Prints the figures that the tests only bound: hits, false alarms, how near they come, and times. Run by hand. */
final class SecretStrengthFigures {

    private static final int ROUNDS = 20;
    private static final int MEGABYTE = 1 << 20;

    private SecretStrengthFigures() {}

    /** Arguments: how many values per generator; "held-out" to print what is missed there too. */
    public static void main(String[] arguments) {
        int perGenerator = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        boolean all = arguments.length > 1;
        weak("tuned", WeakSecrets.tuned(), true);
        weak("held out", WeakSecrets.heldOut(), all);
        strong(perGenerator);
        times();
    }

    private static void weak(String name, List<WeakSecrets> values, boolean print) {
        long found = values.stream()
                .filter(v -> SecretStrength.judge(v.value()).weak())
                .count();
        List<WeakSecrets> missed = values.stream()
                .filter(v -> !SecretStrength.judge(v.value(), 0).weak())
                .toList();
        System.out.printf(
                "%s: %d of %d weak; by content alone %d%n", name, found, values.size(), values.size() - missed.size());
        if (print) {
            missed.forEach(v -> System.out.println("   " + v + " " + SecretStrength.judge(v.value(), 0)));
            values.stream()
                    .filter(v -> SecretStrength.judge(v.value(), 0).weaknesses().equals(List.of(Weakness.TOO_FEW_BITS)))
                    .forEach(v -> System.out.println("   unexplained " + v + " " + SecretStrength.judge(v.value(), 0)));
        }
    }

    private static void strong(int perGenerator) {
        long accused = 0;
        Map<String, Supplier<String>> generators = new StrongSecrets(new Random(42)).generators();
        for (Map.Entry<String, Supplier<String>> generator : generators.entrySet()) {
            accused += strong(generator.getKey(), generator.getValue(), perGenerator);
        }
        System.out.printf("strong: %d of %d accused%n", accused, generators.size() * (long) perGenerator);
    }

    private static long strong(String name, Supplier<String> generator, int count) {
        long accused = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            String value = generator.get();
            Strength strength = SecretStrength.judge(value);
            least = Math.min(least, strength.bits());
            if (strength.weak() && accused++ < 3) {
                System.out.println("   accused: " + value + " " + strength);
            }
        }
        System.out.printf("   %-32s least bits %6.1f accused %d%n", name, least, accused);
        return accused;
    }

    private static void times() {
        StrongSecrets strong = new StrongSecrets(new Random(7));
        StringBuilder random = new StringBuilder();
        while (random.length() < MEGABYTE) {
            random.append(strong.next("alphanumeric 64"));
        }
        StringBuilder words = new StringBuilder();
        while (words.length() < MEGABYTE) {
            words.append(strong.next("eight words")).append(' ');
        }
        byte[] half = random.substring(0, MEGABYTE * 9 / 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        String nested = Base64.getEncoder().encodeToString(Base64.getEncoder().encode(half));
        time("random", random.toString());
        time("one letter", "a".repeat(MEGABYTE));
        time("words", words.toString());
        time("base64 of base64", nested);
        time(
                "base64 of base64 of one letter",
                Base64.getEncoder()
                        .encodeToString(Base64.getEncoder()
                                .encode("a"
                                        .repeat(MEGABYTE * 9 / 16)
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
        time("two letters, halves", "a".repeat(MEGABYTE / 2) + "b".repeat(MEGABYTE / 2));
        time("block of 5000", random.substring(0, 5000).repeat(210));
        time("block of 300 words", words.substring(0, 30).repeat(35000));
        time("counter", counter());
        time("blanks", " ".repeat(MEGABYTE));
        time("percent", "%41".repeat(MEGABYTE / 3));
        time("snowmen", "\u2603\uD83D\uDE00".repeat(MEGABYTE / 3));
        time("lone surrogates and controls", "\uD83D\u0000\u0007x".repeat(MEGABYTE / 4));
        time("quotes", "\"".repeat(MEGABYTE));
        time("braces", "${".repeat(MEGABYTE / 2));
        time("hex zeros and ones", hexish());
    }

    private static String counter() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < MEGABYTE; i++) {
            text.append(String.format("%07d", i));
        }
        return text.toString();
    }

    private static String hexish() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < MEGABYTE; i++) {
            text.append("0".repeat(i % 977)).append('1');
        }
        return text.toString();
    }

    private static void time(String name, String value) {
        Strength strength = SecretStrength.judge(value);
        for (int i = 0; i < ROUNDS; i++) {
            strength = SecretStrength.judge(value);
        }
        long best = Long.MAX_VALUE;
        long sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            strength = SecretStrength.judge(value);
            long spent = System.nanoTime() - start;
            best = Math.min(best, spent);
            sum += spent;
        }
        System.out.printf(
                "   1 MB %-32s best %6.2f mean %6.2f ms  weak %s %.0f bits %s%n",
                name, best / 1e6, sum / 1e6 / ROUNDS, strength.weak(), strength.bits(), strength.weaknesses());
    }
}
