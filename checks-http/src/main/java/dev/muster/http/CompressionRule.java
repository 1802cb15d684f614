package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Text comes compressed when asked so, and only then. */
final class CompressionRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.compression")
            .title("Text is compressed when asked, and only then")
            .severity(Severity.WARNING)
            .passes("text of more than 1 KB comes as gzip or br when that is accepted, with Vary: Accept-Encoding, and"
                    + " plain when it is not")
            .fix("switch compression on from 1 KB; Spring Boot: server.compression.enabled=true and"
                    + " server.compression.min-response-size=1KB")
            .notApplicable("active requests are off, or the answer is no text of more than 1 KB")
            .reference(SiteReferences.rfc(9110, "8.4"))
            .reference(SiteReferences.rfc(9110, "12.5.3"))
            .tag("http")
            .tag("compression")
            .tag("active");

    private static final int WORTH = 1_024;
    private static final int SHORTEST_INPUT = 4;

    CompressionRule() {
        super(INFO, Attempt.Purpose.COMPRESSED, Attempt.Purpose.UNCOMPRESSED);
    }

    @Override
    String subject(Attempt attempt, SiteFacts facts) {
        String accepted = attempt.purpose() == Attempt.Purpose.COMPRESSED ? "gzip and br" : "identity";
        return (super.subject(attempt, facts) + " with " + accepted).strip();
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        String coding = Coding.of(answer);
        if (answer.body().length() == 0 || SiteWords.busy(answer)) {
            return SiteWords.busy(answer) ? SiteWords.untold(answer) : Outcome.notApplicable("the answer has no body");
        }
        if (SiteUris.redirects(answer.status())) {
            return Outcome.notApplicable("the answer leads elsewhere, and nobody reads its body");
        }
        if (attempt.purpose() == Attempt.Purpose.UNCOMPRESSED) {
            return coding.isEmpty()
                    ? Outcome.passed("it comes plain")
                    : Outcome.failed(Severity.WARNING, "it comes compressed, though that was not accepted")
                            .expected("no Content-Encoding where only identity is accepted");
        }
        return coding.isEmpty() ? plain(answer) : compressed(attempt, answer, facts);
    }

    private static Outcome plain(Exchange answer) {
        return Coding.text(answer) && answer.body().length() > WORTH
                ? failed("text of more than 1 KB comes uncompressed").expected("Content-Encoding: gzip or br")
                : Outcome.notApplicable("the answer is no text of more than 1 KB");
    }

    private static Outcome compressed(Attempt attempt, Exchange answer, SiteFacts facts) {
        Optional<Exchange> other = facts.attempts(Attempt.Purpose.UNCOMPRESSED).stream()
                .filter(plain -> plain.subject().equals(attempt.subject()))
                .flatMap(plain -> plain.exchange().stream())
                .findFirst();
        if (!Coding.holds(Coding.of(answer), answer, other)) {
            return Outcome.failed(Severity.WARNING, "the body is not what its Content-Encoding says")
                    .expected("gzip or br, and a body in that coding")
                    .fix("let one layer alone compress, and set the field there");
        }
        if (Coding.packed(answer)) {
            return failed("a type that is compressed by itself is compressed again")
                    .fix("compress text only; nginx: gzip_types text/css application/json;");
        }
        if (!ListField.names(answer.fields(), "Vary", "Accept-Encoding")) {
            return failed("it is compressed, and Vary does not say that this depends on Accept-Encoding")
                    .fix("send this with every answer that may be compressed: Vary: Accept-Encoding");
        }
        return other.filter(plain -> guessable(plain, facts)).isPresent()
                ? failed("a compressed page holds a token and repeats the query: its size may give the token away")
                        .fix("mask the token anew in each page, or do not compress pages that hold one")
                        .more(URI.create("https://www.breachattack.com/"))
                : Outcome.passed("it comes compressed, with Vary");
    }

    private static boolean guessable(Exchange plain, SiteFacts facts) {
        SiteText text = SiteText.of(plain);
        String query = Optional.ofNullable(plain.uri().getQuery()).orElse("");
        boolean repeats = Stream.of(query.split("&", -1))
                .map(pair -> pair.substring(pair.indexOf('=') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.length() >= SHORTEST_INPUT && text.says(value));
        return repeats && facts.page().expectations().csrfNames().stream().anyMatch(text::says);
    }

    private static Outcome.Failed failed(String observed) {
        return Outcome.failed(Severity.INFO, observed);
    }
}
