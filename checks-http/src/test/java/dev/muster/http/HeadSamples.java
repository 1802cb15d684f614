package dev.muster.http;

import dev.muster.Rule;
import dev.muster.testing.Said;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers whose heads matter, and verdicts in one word. */
final class HeadSamples {
    static final String HSTS = "Strict-Transport-Security: max-age=31536000";
    /** Stands for a live session: no outcome may hold it. */
    static final String SECRET = "CANARY7f3a9b";

    private static final Pattern OCTET = Pattern.compile("<([0-9a-f]{2})>");

    private HeadSamples() {}

    /** {@return the answer of {@code https://www.example.com/} with these fields, each "Name: value"} */
    static PageFacts page(String... fields) {
        return pageAt("https://www.example.com/", fields);
    }

    static PageFacts pageAt(String uri, String... fields) {
        return pageAt(uri, Expectations.standard(), Fields.none(), List.of(), fields);
    }

    static PageFacts pageAt(
            String uri, Expectations expectations, Fields sent, List<Exchange.Redirect> redirects, String... fields) {
        Exchange exchange = new Exchange(
                "GET", URI.create(uri), sent, 200, fields(fields), Body.empty(), Duration.ofMillis(5), redirects);
        return new PageFacts(exchange, AnswerKind.DOCUMENT, expectations, Optional.empty());
    }

    static PageFacts withBody(String html, String... fields) {
        PageFacts facts = page(fields);
        Exchange seen = facts.exchange();
        Exchange exchange =
                new Exchange("GET", seen.uri(), seen.sent(), 200, seen.fields(), Body.of(html), seen.took(), List.of());
        return new PageFacts(exchange, facts.kind(), facts.expectations(), Optional.empty());
    }

    static Exchange.Redirect redirect(String uri, String... fields) {
        return new Exchange.Redirect(URI.create(uri), 302, fields(fields));
    }

    static PageFacts declared(Expectations.Audience audience, String... fields) {
        Expectations standard = Expectations.standard();
        Expectations expectations = new Expectations(standard.sessionNames(), standard.csrfNames(), audience);
        return pageAt("https://www.example.com/", expectations, Fields.none(), List.of(), fields);
    }

    static PageFacts named(Set<String> sessions, String... fields) {
        Expectations expectations = new Expectations(sessions, Set.of(), Expectations.Audience.UNSTATED);
        return pageAt("https://www.example.com/", expectations, Fields.none(), List.of(), fields);
    }

    static Fields fields(String... lines) {
        List<Field> all = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            all.add(new Field(
                    line.substring(0, colon), raw(line.substring(colon + 1).strip())));
        }
        return new Fields(all);
    }

    /** {@return the text with what stands as {@code <hh>} made that character} */
    static String raw(String text) {
        Matcher octets = OCTET.matcher(text);
        return octets.replaceAll(
                octet -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(octet.group(1), 16))));
    }

    /** {@return what a rule says, in order: a failure by its severity} */
    static List<String> verdicts(Rule<PageFacts> rule, PageFacts facts) {
        return rule.judge(facts).stream()
                .map(outcome -> Said.word(outcome, rule.info().severity()))
                .toList();
    }

    static String verdict(Rule<PageFacts> rule, PageFacts facts) {
        return String.join(" ", verdicts(rule, facts));
    }
}
