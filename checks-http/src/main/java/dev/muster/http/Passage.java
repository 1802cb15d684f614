package dev.muster.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What became, on the way to the public URL, of the field that an outcome is about.
 *
 * @param field its name; empty where the rule is about the body, or about no single field
 * @param movement what became of it
 */
record Passage(String field, Movement movement) {
    private static final String CSP = "Content-Security-Policy";
    private static final Pattern NONCE = Pattern.compile("'nonce-[^']*'");

    private static final String COOKIE = "Set-Cookie";
    private static final List<String> NONE = List.of();

    /** The outcome's subject is the name. */
    private static final List<String> SUBJECT = List.of("");

    /** By rule, or by the rule that its id begins with. */
    static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("http.csp", List.of(CSP)),
            Map.entry("http.cookie", List.of(COOKIE)),
            Map.entry("http.hsts", List.of("Strict-Transport-Security")),
            Map.entry("http.framing", List.of("X-Frame-Options", CSP)),
            Map.entry("http.nosniff", List.of("X-Content-Type-Options")),
            Map.entry("http.content-type", List.of("Content-Type")),
            Map.entry("http.referrer", List.of("Referrer-Policy")),
            Map.entry("http.permissions", List.of("Permissions-Policy")),
            Map.entry("http.coop", List.of("Cross-Origin-Opener-Policy")),
            Map.entry("http.coep", List.of("Cross-Origin-Embedder-Policy")),
            Map.entry("http.corp", List.of("Cross-Origin-Resource-Policy")),
            Map.entry("http.cache", List.of("Cache-Control")),
            Map.entry("http.info", SUBJECT),
            Map.entry("http.obsolete", SUBJECT));

    private static final Passage NOWHERE = new Passage("", Movement.KEPT);

    /**
     * {@return what became of it; of several fields that which changed}
     *
     * @param rule id of the rule
     * @param subject of the outcome, within its page
     */
    static Passage of(String rule, String subject, Exchange service, Exchange shown) {
        Passage first = NOWHERE;
        for (String field : fields(rule, subject)) {
            Passage passage =
                    new Passage(field, Movement.of(values(field, subject, service), values(field, subject, shown)));
            if (passage.movement != Movement.KEPT && passage.movement != Movement.ABSENT) {
                return passage;
            }
            first = first.field.isEmpty() || first.movement == Movement.ABSENT ? passage : first;
        }
        return first;
    }

    private static List<String> fields(String rule, String subject) {
        String parent = rule.substring(0, rule.lastIndexOf('.'));
        List<String> known = FIELDS.getOrDefault(rule, FIELDS.getOrDefault(parent, NONE));
        return known.equals(SUBJECT) ? subject.isEmpty() ? NONE : List.of(subject) : known;
    }

    /** Without what is new in every answer. Cookies are told apart by name; they and addresses may come with a redirect. */
    private static List<String> values(String field, String subject, Exchange answer) {
        if (field.equals(COOKIE)) {
            return all(field, answer)
                    .map(SetCookie::parse)
                    .filter(cookie -> cookie.label().equals(subject))
                    .map(Passage::attributes)
                    .toList();
        }
        return field.equals(subject)
                ? all(field, answer).toList()
                : answer.fields().values(field).stream()
                        .map(value -> NONCE.matcher(value).replaceAll("'nonce'"))
                        .toList();
    }

    private static Stream<String> all(String field, Exchange answer) {
        return AnswerHead.all(answer).stream().flatMap(head -> head.fields().values(field).stream());
    }

    private static String attributes(SetCookie cookie) {
        StringBuilder text = new StringBuilder(cookie.name());
        for (SetCookie.Attribute attribute : cookie.attributes()) {
            boolean dated = attribute.name().equalsIgnoreCase("Expires");
            text.append(';').append(attribute.name()).append(dated ? "" : '=' + attribute.value());
        }
        return text.toString();
    }
}
