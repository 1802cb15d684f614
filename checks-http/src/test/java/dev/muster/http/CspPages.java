package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.testing.Said;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pages with policies, for tables of cases. */
final class CspPages {
    /** A policy about which no rule has anything to say. */
    static final String GOOD = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; report-uri /csp";

    private CspPages() {}

    /** {@return a document with these values of Content-Security-Policy, a field each} */
    static PageFacts page(String... policies) {
        return page(
                AnswerKind.DOCUMENT,
                Arrays.stream(policies)
                        .map(value -> new Field("content-security-policy", value))
                        .toArray(Field[]::new));
    }

    static PageFacts page(AnswerKind kind, Field... fields) {
        return new PageFacts(exchange("https://shop.org/", fields), kind, Expectations.standard(), Optional.empty());
    }

    static PageFacts twice(String policy, String again) {
        return new PageFacts(
                exchange("https://shop.org/", new Field("Content-Security-Policy", policy)),
                AnswerKind.DOCUMENT,
                Expectations.standard(),
                Optional.of(exchange("https://shop.org/", new Field("Content-Security-Policy", again))));
    }

    /** {@return a document whose second request was not answered} */
    static PageFacts lost(String policy) {
        PageFacts once = page(policy);
        return new PageFacts(
                once.exchange(), once.kind(), once.expectations(), Optional.empty(), Optional.of("connection refused"));
    }

    static PageFacts plain(String policy) {
        return new PageFacts(
                exchange("http://shop.org/", new Field("Content-Security-Policy", policy)),
                AnswerKind.DOCUMENT,
                Expectations.standard(),
                Optional.empty());
    }

    private static Exchange exchange(String uri, Field... fields) {
        return new Exchange(
                "GET",
                URI.create(uri),
                Fields.none(),
                200,
                new Fields(List.of(fields)),
                Body.empty(),
                Duration.ofMillis(3),
                List.of());
    }

    /** {@return policies parted by two ampersands: of the header, or after "meta: " or "report: " elsewhere} */
    static CspSet set(String policies) {
        List<Field> fields = new ArrayList<>();
        List<String> meta = new ArrayList<>();
        for (String policy : policies.split("&&", -1)) {
            String text = policy.strip();
            if (text.startsWith("meta: ")) {
                meta.add(text.substring("meta: ".length()));
            } else if (text.startsWith("report: ")) {
                fields.add(new Field("Content-Security-Policy-Report-Only", text.substring("report: ".length())));
            } else {
                fields.add(new Field("Content-Security-Policy", text));
            }
        }
        return CspSet.of(new Fields(fields), meta);
    }

    static Outcome judge(CspRule rule, String policies) {
        return rule.judge(set(policies), page());
    }

    /** {@return the verdict in one word: a failure by its severity} */
    static String verdict(CspRule rule, String policies) {
        return Said.word(judge(rule, policies), rule.info().severity());
    }

    /** {@return all that an outcome says, but for its severity} */
    static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return List.of(failed.observed(), failed.expected(), failed.fix()).stream()
                    .collect(Collectors.joining(" | "));
        }
        return Said.text(outcome);
    }
}
