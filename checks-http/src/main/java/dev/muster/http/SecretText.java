package dev.muster.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in text what lets somebody in: by the name before it, or by its looks. Every pattern is bounded, so that a search takes
 * linear time.
 */
final class SecretText {
    private static final String NAMES =
            "passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key"
                    + "|session|sess(?:ion)?[_-]?id|csrf|xsrf|jwt|credential|authorization|signature";

    private static final String QUOTE = "(?:\\\\?[\"']|&quot;|&#34;|&#39;)";
    private static final String VALUE = "[^\\s\"'<>&;,)}\\]\\\\]";

    /** The first group of each is the secret. */
    private static final List<Pattern> SIGHTS = List.of(
            sight("(?:authorization" + QUOTE
                    + "?\\s{0,4}[:=]\\s{0,4}[\"'\\[]{0,3}\\w{1,20}|\\bbearer)\\s{1,4}([\\w.~+/=-]{8,8192})"),
            sight("(?:" + NAMES + ")[\\w.-]{0,40}+" + QUOTE + "?=" + QUOTE + "?(" + VALUE + "{1,8192})"),
            sight("(?:" + NAMES + ")[\\w.-]{0,40}+" + QUOTE + "?\\s{0,4}[:=]\\s{0,4}" + QUOTE + "(" + VALUE
                    + "{1,8192})"),
            sight("(?:" + NAMES + ")[\\w.-]{0,40}+\\s{0,4}[:=]\\s{1,4}((?=[^\\s\"'<>&;,]{0,60}[0-9])" + VALUE
                    + "{6,8192})"),
            sight("(?<![\\w-])(eyJ[\\w-]{8,}+\\.[\\w-]{4,}+(?:\\.[\\w-]*+)?)"),
            sight("://[^/\\s:@\"'<>]{0,64}:([^/\\s@\"'<>]{1,128})@"),
            sight("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----([^-]{16,32768})"),
            sight(
                    "\\b((?:AKIA|ASIA)[A-Z0-9]{16}|gh[oprsu]_\\w{30,80}|xox[abprs]-[\\w-]{10,200}|[rs]k_live_\\w{16,120})"));

    private static final Pattern ELEMENT = sight("<(?:meta|input)\\s([^>]{1,2000})>");
    private static final Pattern NAMED = sight("(?:" + NAMES + ")");
    private static final Pattern CONTENT =
            sight("\\b(?:value|content)\\s{0,4}=\\s{0,4}(\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\\s>\"']{1,2000})");

    private SecretText() {}

    private static Pattern sight(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** {@return whether what is called so is a secret} */
    static boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("access-control-") && NAMED.matcher(lower).find();
    }

    /** {@return the text with its secrets masked} */
    static String masked(String text, Masks masks) {
        String masked = text;
        for (Pattern sight : SIGHTS) {
            masked = each(sight, masked, masks);
        }
        return masked.indexOf('<') < 0 ? masked : elements(masked, masks);
    }

    private static String each(Pattern sight, String text, Masks masks) {
        Matcher found = sight.matcher(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (found.find()) {
            out.append(text, at, found.start(1)).append(masks.mask(found.group(1)));
            at = found.end(1);
        }
        return at == 0 ? text : out.append(text, at, text.length()).toString();
    }

    /** A token against forged requests is the value of an element that is called so. */
    private static String elements(String text, Masks masks) {
        Matcher found = ELEMENT.matcher(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (found.find()) {
            String inner = found.group(1);
            boolean secret = NAMED.matcher(inner).find()
                    && !inner.toLowerCase(Locale.ROOT).contains("http-equiv");
            out.append(text, at, found.start(1)).append(secret ? each(CONTENT, inner, masks) : inner);
            at = found.end(1);
        }
        return at == 0 ? text : out.append(text, at, text.length()).toString();
    }
}
