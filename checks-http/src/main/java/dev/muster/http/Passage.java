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
    private static final String COOKIE = "Set-Cookie";
    private static final String CSP = "Content-Security-Policy";
    private static final Pattern NONCE = Pattern.compile("'nonce-[^']*'");
    private static final Passage NOWHERE = new Passage("", Movement.KEPT);
    private static final List<About> NOTHING = List.of();

    /** The outcome's subject is the field. */
    private static final List<About> SUBJECT = List.of(new About("", ""));

    /** By rule, or by the rule that its id begins with. */
    static final Map<String, List<About>> FIELDS = Map.ofEntries(
            Map.entry("http.csp", field(CSP)),
            Map.entry("http.cookie", field(COOKIE)),
            Map.entry("http.hsts", field("Strict-Transport-Security")),
            Map.entry("http.framing", List.of(new About("X-Frame-Options", ""), new About(CSP, "frame-ancestors"))),
            Map.entry("http.nosniff", field("X-Content-Type-Options")),
            Map.entry("http.content-type", field("Content-Type")),
            Map.entry("http.referrer", field("Referrer-Policy")),
            Map.entry("http.permissions", field("Permissions-Policy")),
            Map.entry("http.coop", field("Cross-Origin-Opener-Policy")),
            Map.entry("http.coep", field("Cross-Origin-Embedder-Policy")),
            Map.entry("http.corp", field("Cross-Origin-Resource-Policy")),
            Map.entry("http.cache", field("Cache-Control")),
            Map.entry("http.info", SUBJECT),
            Map.entry("http.obsolete", SUBJECT));

    /**
     * What a rule looks at.
     *
     * @param field its name
     * @param word that it holds; a field without it is none
     */
    record About(String field, String word) {}

    private static List<About> field(String name) {
        return List.of(new About(name, ""));
    }

    /**
     * {@return what became of it; of several fields that which changed}
     *
     * @param rule id of the rule
     * @param subject of the outcome, within its page
     */
    static Passage of(String rule, String subject, Exchange service, Exchange shown) {
        Passage first = NOWHERE;
        for (About about : fields(rule, subject)) {
            Movement movement = Movement.of(values(about, subject, service), values(about, subject, shown));
            if (movement != Movement.KEPT && movement != Movement.ABSENT) {
                return new Passage(about.field, movement);
            }
            if (first.field.isEmpty() || first.movement == Movement.ABSENT) {
                first = new Passage(about.field, movement);
            }
        }
        return first;
    }

    private static List<About> fields(String rule, String subject) {
        String parent = rule.substring(0, rule.lastIndexOf('.'));
        List<About> known = FIELDS.getOrDefault(rule, FIELDS.getOrDefault(parent, NOTHING));
        return known.equals(SUBJECT) ? subject.isEmpty() ? NOTHING : field(subject) : known;
    }

    /** Without what is new in every answer. Cookies are told apart by name; they and addresses may come with a redirect. */
    private static List<String> values(About about, String subject, Exchange answer) {
        if (about.field.equals(COOKIE)) {
            return all(COOKIE, answer)
                    .map(SetCookie::parse)
                    .filter(cookie -> named(cookie.label(), subject))
                    .map(Passage::attributes)
                    .toList();
        }
        return about.field.equals(subject)
                ? all(subject, answer).toList()
                : answer.fields().values(about.field).stream()
                        .filter(value -> Ascii.lower(value).contains(about.word))
                        .map(value -> NONCE.matcher(value).replaceAll("'nonce'"))
                        .toList();
    }

    /** One of several of a name has a number behind it: see {@link CookieOutcomes}. */
    private static boolean named(String label, String subject) {
        return subject.equals(label) || subject.startsWith(label + " #");
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
