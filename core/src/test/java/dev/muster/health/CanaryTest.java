package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Redactor;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.State;
import dev.muster.Waiver;
import dev.muster.testing.ManualTime;
import java.net.URI;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Puts secrets wherever a report takes text from, and looks for them wherever a report goes. */
final class CanaryTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    /** A value with characters that every format writes differently; without them where a URI has to hold it. */
    private final String secret = "s3cr\"et<&>'/+ " + random();

    private final String inUri = "k3y" + random();
    private final String token = "tok3n" + random();
    private final Redactor redactor = Redactor.create();

    CanaryTest() {
        redactor.learn(Secret.of(secret));
        redactor.learn(Secret.of(inUri));
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private Readiness seeded() {
        Readiness readiness = Engines.builder(Profile.DEVELOPMENT, ManualTime.create())
                .redact(redactor)
                .check(Check.of("leak.failed", Scope.LOCAL, context -> failed().at("host " + secret)))
                .check(Check.of("leak.waived", Scope.LOCAL, context -> failed()))
                .check(Check.of("leak.passed", Scope.LOCAL, context -> Outcome.passed(secret)))
                .check(Check.of("leak.other", Scope.LOCAL, context -> Outcome.notApplicable(secret)))
                .check(Check.of("leak.blind", Scope.LOCAL, context -> Outcome.inconclusive(secret)))
                .check(Check.of("leak.cannot", Scope.LOCAL, context -> {
                    throw new CannotLookException(secret);
                }))
                .check(Check.of("leak.thrown", Scope.LOCAL, context -> {
                    throw new IllegalStateException(secret, new RuntimeException(inUri));
                }))
                .check(Check.of(rule(), Scope.LOCAL, context -> Outcome.failed("x")))
                .waive(Waiver.of("leak.waived").because(secret).owner(secret).until(LATER))
                .waive(Waiver.of("leak.passed")
                        .at(secret)
                        .because(secret)
                        .owner(secret)
                        .until(LATER))
                .waive(Waiver.of("leak.other").because(secret).owner(inUri).until(LocalDate.of(2020, 1, 1)))
                .build()
                .start();
        readiness.drain("moving " + secret);
        return readiness;
    }

    private Outcome.Failed failed() {
        return Outcome.failed("observed " + secret)
                .expected("expected " + secret)
                .fix("set it to " + secret)
                .more(URI.create("https://example.org/?key=" + inUri));
    }

    private RuleInfo rule() {
        return RuleInfo.of("leak.rule")
                .title("title " + inUri)
                .passes("passes " + secret)
                .fix("fix " + secret)
                .reference("https://example.org/" + inUri)
                .tag(inUri);
    }

    /** {@return every answer and every rendering there is, as text, with the headers} */
    private List<String> outputs(Readiness readiness) {
        List<String> all = new ArrayList<>();
        HealthEndpoint endpoint = HealthEndpoint.of(readiness).token(Secret.of(token));
        for (Authorisation authorisation : Authorisation.values()) {
            for (String accept : List.of("*/*", "application/json", "text/plain", "text/html", "image/png")) {
                for (String method : List.of("GET", "HEAD", "POST")) {
                    Map<String, List<String>> headers = Map.of(
                            "Accept",
                            List.of(accept),
                            "Authorization",
                            List.of("Bearer " + token),
                            "X",
                            List.of(secret));
                    HealthRequest request = new HealthRequest(method, headers, authorisation);
                    HealthResponse answer = endpoint.answer(request);
                    all.add(request + answer.headers().toString() + new String(answer.body(), UTF_8));
                }
            }
        }
        for (ReportFormat format : ReportFormat.values()) {
            all.add(new String(format.render(readiness.report()), UTF_8));
        }
        return all;
    }

    private static List<String> forms(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        List<String> forms = new ArrayList<>(List.of(
                value,
                URLEncoder.encode(value, UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Json.create().value(value).toString().replaceAll("^\"|\"$", "")));
        forms.add(new String(new Markup("").text(value).toBytes(), UTF_8));
        return forms;
    }

    @Test
    void no_secret_is_in_any_output() {
        List<String> outputs = outputs(seeded());

        for (String output : outputs) {
            for (String value : List.of(secret, inUri, token)) {
                for (String form : forms(value)) {
                    assertFalse(output.contains(form), () -> form + " is in " + output);
                }
            }
        }
        assertEquals(36, outputs.size());
    }

    @Test
    void what_was_seeded_is_in_the_outputs_as_a_mask() {
        Readiness readiness = seeded();
        String json = new String(ReportFormat.HEALTH_JSON.render(readiness.report()), UTF_8);

        assertEquals(State.DRAINING, readiness.report().state());
        for (String place : List.of(
                "moving ",
                "host ",
                "observed ",
                "expected ",
                "set it to ",
                "passes ",
                "fix ",
                "because\":\"",
                "reason\":\"")) {
            assertTrue(json.contains(place + Secret.MASK), place);
        }
        assertTrue(json.contains("muster.waiver-expired"), json);
    }

    @Test
    void a_stranger_sees_none_of_the_seeded_names_either() {
        HealthEndpoint endpoint = HealthEndpoint.of(seeded());
        for (String accept : List.of("*/*", "application/json", "text/plain", "text/html")) {
            HealthResponse answer = endpoint.answer(
                    new HealthRequest("GET", Map.of("Accept", List.of(accept)), Authorisation.ANONYMOUS));
            String seen = answer.headers() + new String(answer.body(), UTF_8);

            for (String word : List.of("leak", "moving", "waive", "development", "2026", "profile", "Muster")) {
                assertFalse(seen.contains(word), () -> word + " is in " + seen);
            }
        }
    }
}
