package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** What has a body says what it is, and says it right. */
final class ContentTypeRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.content-type")
            .title("Content-Type is sent and fits the body")
            .severity(Severity.WARNING)
            .passes("a body comes with one Content-Type, HTML with a charset, JSON as application/json or a +json type")
            .fix("send: Content-Type: text/html; charset=utf-8 with pages, Content-Type: application/json with JSON")
            .notApplicable("the answer has no body")
            .reference("https://www.rfc-editor.org/rfc/rfc9110#section-8.3")
            .reference("https://mimesniff.spec.whatwg.org/")
            .reference("https://cwe.mitre.org/data/definitions/345.html")
            .tag("headers");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        Exchange exchange = facts.exchange();
        return List.of(
                exchange.body().length() == 0
                        ? Outcome.notApplicable("the answer has no body")
                        : judge(exchange, FieldValues.split(exchange.fields(), "Content-Type")));
    }

    private static Outcome judge(Exchange exchange, List<String> values) {
        if (values.isEmpty()) {
            return Outcome.failed("the answer has a body and no Content-Type: browsers guess what it is");
        }
        if (values.stream().distinct().count() > 1) {
            return Outcome.failed("there are " + values.size() + " values: " + joined(values))
                    .expected("one Content-Type")
                    .fix("set Content-Type in one layer only");
        }
        Optional<MediaType> type = MediaType.parse(values.get(0));
        return type.map(known -> judge(exchange, known))
                .orElseGet(() -> Outcome.failed("Content-Type is " + joined(values) + ", which is no media type"));
    }

    private static String joined(List<String> values) {
        return FieldValues.quote(String.join(", ", values));
    }

    private static Outcome judge(Exchange exchange, MediaType type) {
        String essence = type.essence();
        boolean html = essence.equals("text/html");
        boolean text = html || essence.equals("text/plain");
        if (text && !Sight.encoded(exchange) && FirstBytes.looksLikeJson(exchange.body())) {
            return Outcome.failed(html ? Severity.WARNING : Severity.INFO, "JSON is sent as " + essence)
                    .expected("application/json")
                    .fix("send: Content-Type: application/json");
        }
        if (html && type.parameters().getOrDefault("charset", "").isEmpty()) {
            return Outcome.failed(Severity.INFO, "text/html is sent without a charset")
                    .expected("text/html; charset=utf-8")
                    .fix("send: Content-Type: text/html; charset=utf-8");
        }
        return text && Sight.encoded(exchange)
                ? Outcome.inconclusive("the body came compressed: whether it is " + essence + " could not be seen")
                : Outcome.passed(FieldValues.excerpt(essence));
    }
}
