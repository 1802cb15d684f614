package dev.muster.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Content-Type says, read as browsers do (MIME Sniffing standard, section 4.4).
 *
 * @param essence type and subtype, in lower case
 * @param parameters by name in lower case; of a name that comes twice the first counts
 */
record MediaType(String essence, Map<String, String> parameters) {
    /** {@return what the last readable Content-Type says; nothing where there is none} */
    static Optional<MediaType> of(Fields fields) {
        List<String> values = FieldValues.split(fields, "Content-Type");
        return values.stream()
                .flatMap(value -> parse(value).stream())
                .filter(type -> !type.essence().equals("*/*"))
                .reduce((earlier, later) -> later);
    }

    static Optional<MediaType> parse(String text) {
        String trimmed = FieldValues.trim(text);
        int end = trimmed.indexOf(';');
        String essence = Ascii.lower(FieldValues.trim(end < 0 ? trimmed : trimmed.substring(0, end)));
        int slash = essence.indexOf('/');
        boolean valid = slash > 0 && isToken(essence.substring(0, slash)) && isToken(essence.substring(slash + 1));
        return valid
                ? Optional.of(new MediaType(essence, end < 0 ? Map.of() : parameters(trimmed, end)))
                : Optional.empty();
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && Ascii.all(text, BareParser::isOfHttpToken);
    }

    private static Map<String, String> parameters(String text, int from) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = from; at < text.length(); ) {
            int end = endOfParameter(text, at + 1);
            addParameter(text.substring(at + 1, end), parameters);
            at = end;
        }
        return parameters;
    }

    /** The next semicolon outside quotes, or the end. */
    private static int endOfParameter(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' && !quoted) {
                return i;
            }
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"' && (quoted || text.charAt(i - 1) == '=')) {
                quoted = !quoted;
            }
        }
        return text.length();
    }

    private static void addParameter(String parameter, Map<String, String> parameters) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return;
        }
        String name = Ascii.lower(FieldValues.trim(parameter.substring(0, equals)));
        String value = parameter.substring(equals + 1);
        String unquoted = value.startsWith("\"") ? unquote(value) : FieldValues.trim(value);
        if (isToken(name) && (!unquoted.isEmpty() || value.startsWith("\""))) {
            parameters.putIfAbsent(name, unquoted);
        }
    }

    /** The text between the quotes; what stands behind them is ignored, and so is a missing second one. */
    private static String unquote(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
            if (value.charAt(i) == '\\' && i + 1 < value.length()) {
                i++;
            }
            text.append(value.charAt(i));
        }
        return text.toString();
    }
}
