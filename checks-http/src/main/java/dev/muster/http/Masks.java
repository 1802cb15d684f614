package dev.muster.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What stands for secrets in a capture: for each run of letters and digits one as long, the same for the same and another for
 * another, so that rules which compare or measure see what they saw. Not thread-safe.
 */
final class Masks {
    private static final int SHORTEST = 8;
    private static final int LONG = 16;

    /** With which the words begin that active requests put into what they send. */
    private static final String OWN = "muster";

    /** What stands for a character that is percent-encoded. */
    private static final String ENCODED = "%78";

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, String> literals = new HashMap<>();
    private final Map<String, String> elsewhere = new HashMap<>();

    /** {@return this secret, masked; what may be one by itself is from now on masked wherever it stands} */
    String mask(String secret) {
        return eachRun(secret, this::masked, code -> ENCODED);
    }

    /** Says that this is masked wherever it stands, whatever it looks like. */
    void learn(String secret) {
        literals.put(secret, mask(secret));
    }

    /** {@return this text, in which each secret that is known by now is masked} */
    String forget(String text) {
        String rest = text;
        for (Map.Entry<String, String> literal : literals.entrySet()) {
            rest = rest.replace(literal.getKey(), literal.getValue());
        }
        return elsewhere.isEmpty() ? rest : eachRun(rest, run -> elsewhere.getOrDefault(run, run), code -> code);
    }

    private String masked(String run) {
        if (made.contains(run)) {
            return run;
        }
        String mask = known.computeIfAbsent(run, each -> made(each.length(), known.size() + 1));
        made.add(mask);
        if (telling(run)) {
            elsewhere.put(run, mask);
        }
        return mask;
    }

    private static String made(int length, int number) {
        String ordinal = Integer.toString(number);
        int room = Math.max(0, Math.min(ordinal.length(), length - 1));
        return "x".repeat(length - room) + ordinal.substring(ordinal.length() - room);
    }

    /** Whether it is no word that may stand anywhere. */
    private static boolean telling(String run) {
        if (run.length() < SHORTEST || run.startsWith(OWN)) {
            return false;
        }
        boolean digits = !Ascii.all(run, c -> !Ascii.isDigit(c));
        boolean letters = !Ascii.all(run, Ascii::isDigit);
        return letters && (digits || run.length() >= LONG);
    }

    private static String eachRun(String text, UnaryOperator<String> run, UnaryOperator<String> code) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Ascii.isAlphanumeric(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                out.append(run.apply(text.substring(at, end)));
                at = end;
            } else if (encoded(text, at)) {
                out.append(code.apply(text.substring(at, at + ENCODED.length())));
                at += ENCODED.length();
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private static boolean encoded(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}
