package dev.muster.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises text that looks like a secret, whatever it is a secret of. One pass over the text; what costs more is done only
 * where a character begins something. Linear in the length.
 */
final class SecretShapes {
    private static final Pattern JWT =
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,4000}+\\.eyJ[A-Za-z0-9_-]{4,4000}+\\.[A-Za-z0-9_-]{20}");
    private static final Pattern PEM = Pattern.compile("-----BEGIN (?:[A-Z0-9]{1,20} ){0,2}PRIVATE KEY-----");
    private static final Pattern PEM_BODY = Pattern.compile("[A-Za-z0-9+/]{40}");
    private static final Pattern AWS = Pattern.compile("A(?:KIA|SIA)(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9])");
    private static final Pattern BEARER = Pattern.compile("[Bb]earer {1,2}([A-Za-z0-9._~+/-]{20,4000}+)");
    private static final Pattern BASIC = Pattern.compile("[Bb]asic {1,2}([A-Za-z0-9+/]{8,400}+={0,2})");
    private static final Pattern USER = Pattern.compile("://[^\\s:/@?#]{0,64}+:([^\\s/@]{3,128}+)@[^\\s@]");

    /** Where a PEM document may have headers before its body. */
    private static final int PEM_HEAD = 300;

    private final String text;

    private SecretShapes(String text) {
        this.text = text;
    }

    /** {@return what the first one found looks like; empty if none is} */
    static Optional<SecretKind> find(String text) {
        return new SecretShapes(text).find();
    }

    private Optional<SecretKind> find() {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= '=' ? c >= '-' : c == 'e' || c == 'A' || c == 'B' || c == 'b') {
                SecretKind found = at(i, c);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable SecretKind at(int i, char c) {
        return switch (c) {
            case 'e' -> text.startsWith("eyJ", i) && begins(i) && matches(JWT, i) ? SecretKind.JWT : null;
            case '-' -> text.startsWith("-----BEGIN ", i) && privateKey(i) ? SecretKind.PRIVATE_KEY : null;
            case 'A' -> text.startsWith("IA", i + 2) && begins(i) && matches(AWS, i) ? SecretKind.AWS_KEY : null;
            case 'B', 'b' -> begins(i) && (bearer(i) || basic(i)) ? SecretKind.AUTHORIZATION : null;
            case ':' -> text.startsWith("//", i + 1) ? url(i) : SecretNames.at(text, i);
            case '=' -> SecretNames.at(text, i);
            case '3', '4', '5', '6', '2' -> CardNumbers.at(text, i) ? SecretKind.CARD : null;
            default -> null;
        };
    }

    private boolean begins(int i) {
        return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private boolean matches(Pattern pattern, int i) {
        return matcher(pattern, i).lookingAt();
    }

    private Matcher matcher(Pattern pattern, int i) {
        return pattern.matcher(text).region(i, text.length());
    }

    private boolean privateKey(int i) {
        Matcher head = matcher(PEM, i);
        return head.lookingAt()
                && PEM_BODY.matcher(text)
                        .region(head.end(), Math.min(text.length(), head.end() + PEM_HEAD))
                        .find();
    }

    private boolean bearer(int i) {
        if (!text.startsWith("earer ", i + 1)) {
            return false;
        }
        Matcher matcher = matcher(BEARER, i);
        return matcher.lookingAt() && SecretValues.random(matcher.group(1));
    }

    /** What stands there decodes to a name, a colon and a password. */
    private boolean basic(int i) {
        if (!text.startsWith("asic ", i + 1)) {
            return false;
        }
        Matcher matcher = matcher(BASIC, i);
        return matcher.lookingAt() && pair(matcher.group(1));
    }

    private static boolean pair(String coded) {
        try {
            byte[] decoded = Base64.getDecoder().decode(coded);
            String pair = new String(decoded, StandardCharsets.ISO_8859_1);
            return pair.indexOf(':') > 0 && pair.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable SecretKind url(int i) {
        Matcher matcher = matcher(USER, i);
        return matcher.lookingAt() && !SecretValues.masked(matcher.group(1)) ? SecretKind.URL_PASSWORD : null;
    }
}
