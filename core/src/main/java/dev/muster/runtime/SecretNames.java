package dev.muster.runtime;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises a value by the name before it: {@code password=...}, {@code "api_key":"..."}. */
final class SecretNames {
    private static final List<String> PASSWORDS = List.of("password", "passwd", "passphrase", "pwd");
    private static final List<String> TOKENS =
            List.of("secret", "token", "apikey", "accesskey", "privatekey", "secretkey", "signingkey", "encryptionkey");

    /** Tokens that say where to go on, or which one it is. */
    private static final List<String> HARMLESS = List.of(
            "pagetoken",
            "nexttoken",
            "continuationtoken",
            "canceltoken",
            "cancellationtoken",
            "synctoken",
            "resumetoken",
            "shardtoken",
            "cursortoken",
            "startingtoken",
            "idempotencytoken",
            "fencingtoken");

    /** What any of these names ends in. */
    private static final List<String> ENDS =
            List.of("password", "passwd", "passphrase", "pwd", "secret", "token", "key");

    private static final String STOPS = ",;&\"'<>)}]|\\";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 200;
    private static final int LEAST_PASSWORD = 4;
    private static final int LEAST_SPOKEN = 6;
    private static final int LEAST_TOKEN = 12;

    private SecretNames() {}

    /** {@return what is given a value at this sign, if that is a secret} */
    static @Nullable SecretKind at(String text, int sign) {
        int end = sign;
        while (end > 0 && sign - end < 3 && " \"'\\".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (!isName(text, end)) {
            return null;
        }
        String name = name(text, end);
        if (PASSWORDS.stream().anyMatch(name::endsWith)) {
            return password(name, value(text, sign + 1)) ? SecretKind.PASSWORD : null;
        }
        return isToken(name) && token(name, value(text, sign + 1)) ? SecretKind.TOKEN : null;
    }

    private static boolean isToken(String name) {
        return TOKENS.stream().anyMatch(name::endsWith) && HARMLESS.stream().noneMatch(name::endsWith);
    }

    private static boolean endsLikeOne(char before, char last) {
        return switch (last) {
            case 'd', 'D' -> before == 'r' || before == 'R' || before == 'w' || before == 'W';
            case 'e', 'E' -> before == 's' || before == 'S';
            case 't', 'T', 'n', 'N', 'y', 'Y' -> before == 'e' || before == 'E';
            default -> false;
        };
    }

    /** Most signs end here, so nothing is made for it. */
    private static boolean isName(String text, int end) {
        if (end < 2 || !endsLikeOne(text.charAt(end - 2), text.charAt(end - 1))) {
            return false;
        }
        for (int i = 0; i < ENDS.size(); i++) {
            String word = ENDS.get(i);
            if (text.regionMatches(true, end - word.length(), word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** {@return the name that ends there, in lower case, without what joins its words} */
    private static String name(String text, int end) {
        int begin = end;
        while (begin > 0 && end - begin < LONGEST_NAME && partOfName(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end)
                .toLowerCase(Locale.ROOT)
                .replace("_", "")
                .replace("-", "");
    }

    private static boolean partOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /**
     * A value.
     *
     * @param text of it
     * @param spoken whether it may be the next word of a sentence: after a space, and not in quotes
     */
    private record Value(String text, boolean spoken) {}

    private static Value value(String text, int from) {
        int begin = from;
        while (begin < text.length() && begin - from < 2 && text.charAt(begin) == ' ') {
            begin++;
        }
        boolean spaced = begin > from;
        while (begin < text.length() && begin - from < 6 && "\\\"'".indexOf(text.charAt(begin)) >= 0) {
            begin++;
            spaced = false;
        }
        return new Value(text.substring(begin, end(text, begin)), spaced);
    }

    private static int end(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_VALUE && !stops(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean stops(char c) {
        return c <= ' ' || STOPS.indexOf(c) >= 0;
    }

    private static boolean password(String name, Value value) {
        String text = value.text();
        int least = value.spoken() ? LEAST_SPOKEN : LEAST_PASSWORD;
        if (text.length() < least || SecretValues.masked(text) || (value.spoken() && !SecretValues.wordless(text))) {
            return false;
        }
        boolean directory = name.equals("pwd") && text.length() > 1 && text.charAt(1) == ':';
        return !directory;
    }

    private static boolean token(String name, Value value) {
        String text = value.text();
        return text.length() >= LEAST_TOKEN
                && SecretValues.random(text)
                && !text.startsWith("arn:")
                && !text.contains("://")
                && !(name.endsWith("token") && SecretValues.uuid(text));
    }
}
