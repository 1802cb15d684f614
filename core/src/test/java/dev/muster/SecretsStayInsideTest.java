package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Promise 6: seeds a secret everywhere and searches every output for it. */
final class SecretsStayInsideTest {
    private final String canary = "p\"w&<" + UUID.randomUUID() + "/é\u001b%";
    private final Stage stage = new Stage();
    private final Redactor redactor = Redactor.create();
    private final List<String> outputs = new ArrayList<>();

    private List<String> spellings() {
        byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
        String url = URLEncoder.encode(canary, StandardCharsets.UTF_8);
        return List.of(
                canary,
                canary.substring(5, 41),
                url,
                url.toLowerCase(java.util.Locale.ROOT),
                Base64.getEncoder().encodeToString(bytes).substring(0, 40),
                Base64.getEncoder()
                        .encodeToString(("u:" + canary).getBytes(StandardCharsets.UTF_8))
                        .substring(5, 40),
                HexFormat.of().formatHex(bytes));
    }

    private void assertNothingLeft() {
        for (String output : outputs) {
            for (String spelling : spellings()) {
                assertFalse(output.contains(spelling), () -> spelling + " in " + output);
            }
        }
    }

    private String everySpelling() {
        return "url " + URLEncoder.encode(canary, StandardCharsets.UTF_8) + " basic "
                + Base64.getEncoder().encodeToString(("u:" + canary).getBytes(StandardCharsets.UTF_8)) + " hex "
                + HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8)) + " plain " + canary;
    }

    /** Says the secret wherever a check can say anything. */
    private Check leaky() {
        RuleInfo rule = RuleInfo.of("a.leaky")
                .title(canary)
                .passes(everySpelling())
                .fix(everySpelling())
                .notApplicable(canary)
                .tag(canary)
                .reference("https://x.example/?token=" + canary.substring(5, 41));
        List<Judgement> all = List.of(
                new Judgement(rule, Outcome.passed(everySpelling()).at(canary)),
                new Judgement(
                        rule,
                        Outcome.failed(Severity.WARNING, everySpelling())
                                .expected(everySpelling())
                                .fix(canary)
                                .more(URI.create("https://x.example/?token=" + canary.substring(5, 41)))
                                .at("1 " + canary)),
                new Judgement(
                        rule, Outcome.failed(Severity.WARNING, "rule's own").at("2")),
                new Judgement(rule, Outcome.notApplicable(everySpelling()).at("3 " + canary)),
                new Judgement(rule, Outcome.inconclusive(everySpelling()).at("4 " + canary)));
        return new ContainmentTest.Reckless("a.leaky") {
            @Override
            public CheckResult run(CheckContext context) {
                return new CheckResult(all);
            }

            @Override
            public Redactor redactor() {
                return redactor;
            }
        };
    }

    @Test
    void no_secret_is_in_any_output() {
        redactor.learn(Secret.of(canary));
        redactor.learn(Secret.of(canary.substring(5, 41)));
        Script throwing = Script.of("b.throws", Scope.LOCAL).does(context -> {
            throw new IllegalStateException(everySpelling(), new IllegalArgumentException(canary));
        });
        Script blind = Script.of("c.blind", Scope.LOCAL).does(context -> {
            throw new CannotLookException(everySpelling(), new IllegalArgumentException(canary));
        });
        try (CapturedLog log = CapturedLog.begin()) {
            Readiness readiness = stage.builder(leaky(), throwing, blind)
                    .listen((before, after) -> {
                        throw new IllegalStateException(everySpelling());
                    })
                    .build()
                    .start();
            collect(readiness.report());
            readiness.drain(everySpelling());
            collect(readiness.report());
            readiness.close();
            assertTrue(log.text().contains("b.throws threw") && log.text().contains("cannot look"), log.text());
            assertTrue(log.text().contains("a readiness listener threw"));
            outputs.add(log.text());
        }
        assertTrue(outputs.get(0).contains(Secret.MASK));
        assertNothingLeft();
    }

    private void collect(ReadinessReport report) {
        outputs.add(report.toText());
        outputs.add(report.toText(TextStyle.ANSI));
        outputs.add(report.toString());
        outputs.add(report.checks().toString());
        outputs.add(report.verdicts().toString());
        outputs.add(report.open().toString());
        outputs.add(report.reason());
    }

    @Test
    void no_secret_is_in_a_refusal() {
        redactor.learn(Secret.of(canary));
        Script bad = Script.of("a.bad", Scope.POSTURE).says(Outcome.failed(everySpelling()));
        NotReadyException refused = assertThrows(
                NotReadyException.class, stage.builder(bad).redact(redactor).build()::start);
        outputs.add(refused.toString());
        outputs.add(refused.getMessage());

        assertTrue(String.valueOf(refused.getMessage()).contains(Secret.MASK));
        assertNothingLeft();
    }

    @Test
    void no_secret_is_in_a_refused_configuration() {
        redactor.learn(Secret.of(canary));
        ConfigurationException refused = assertThrows(
                ConfigurationException.class,
                stage.builder(Script.passing("a.ok"))
                        .redact(redactor)
                        .policy(Policy.standard().leavesTraffic(canary))::build);
        outputs.add(refused.toString());

        assertTrue(String.valueOf(refused.getMessage()).contains(Secret.MASK));
        assertNothingLeft();
    }

    @Test
    void a_secret_learnt_later_is_masked_from_the_next_run_on() {
        Script same = Script.of("a.same", Scope.LOCAL).says(Outcome.passed("key " + canary));
        Readiness readiness = stage.builder(same).redact(redactor).build().start();
        redactor.learn(Secret.of(canary));
        readiness.refresh();
        collect(readiness.report());

        assertNothingLeft();
    }

    @Test
    void no_cut_goes_through_a_secret() {
        redactor.learn(Secret.of(canary.substring(5, 41)));
        String piece = canary.substring(5, 41);
        for (int before : new int[] {990, 65_530, 65_536 - 36}) {
            Outcome long1 = Outcome.passed("x".repeat(before) + piece + " tail");
            Answer answer = cleaner()
                    .clean(new CheckResult(List.of(new Judgement(RuleInfo.of("a.b"), long1))), RuleInfo.of("a.b"));
            assertFalse(answer.toString().contains(piece.substring(0, 5)), answer.toString());
        }
        String many = (piece + " ").repeat(65_536 / 37 + 1);
        Answer answer = cleaner()
                .clean(
                        new CheckResult(List.of(new Judgement(RuleInfo.of("a.b"), Outcome.passed(many)))),
                        RuleInfo.of("a.b"));
        assertFalse(answer.toString().contains(piece.substring(0, 5)));
        for (int before = 32_700; before < 32_768; before += 7) {
            String trace = Traces.of(new IllegalStateException("x".repeat(before) + piece), redactor);
            assertFalse(trace.contains(piece.substring(0, 5)));
        }
    }

    @Test
    void a_rule_s_own_texts_are_masked_and_the_rest_of_it_stays() {
        redactor.learn(Secret.of("correcthorse"));
        RuleInfo rule = RuleInfo.of("a.b")
                .title("title")
                .severity(Severity.WARNING)
                .passes("passes correcthorse")
                .fix("fix correcthorse")
                .notApplicable("never correcthorse");
        Answer answer = cleaner().clean(new CheckResult(List.of(new Judgement(rule, Outcome.failed("x")))), rule);

        assertEquals(
                RuleInfo.of("a.b")
                        .severity(Severity.WARNING)
                        .passes("passes " + Secret.MASK)
                        .fix("fix " + Secret.MASK)
                        .notApplicable("never " + Secret.MASK),
                answer.judgements().get(0).rule());
    }

    @Test
    void as_many_outcomes_as_are_kept_are_whole_and_one_more_is_not() {
        RuleInfo rule = RuleInfo.of("a.b");
        for (int extra : new int[] {0, 1}) {
            List<Judgement> many = new ArrayList<>();
            for (int i = 0; i < Cleaner.MOST + extra; i++) {
                many.add(new Judgement(rule, Outcome.passed("ok").at("s" + i)));
            }
            Answer answer = cleaner().clean(new CheckResult(many), rule);
            assertEquals(Cleaner.MOST + extra, answer.judgements().size());
            assertEquals(extra == 0 ? Answer.Extent.WHOLE : Answer.Extent.PART, answer.extent());
        }
    }

    @Test
    void the_worst_are_the_last_to_be_dropped() {
        RuleInfo rule = RuleInfo.of("a.b");
        List<Judgement> many = new ArrayList<>();
        for (int i = 0; i < Cleaner.MOST - 2; i++) {
            many.add(new Judgement(rule, Outcome.failed(Severity.INFO, "x").at("s" + i)));
        }
        for (int i = 0; i < 10; i++) {
            many.add(new Judgement(rule, Outcome.passed("ok").at("p" + i)));
        }
        many.add(new Judgement(rule, Outcome.inconclusive("dark")));
        many.add(new Judgement(rule, Outcome.failed(Severity.CRITICAL, "worst")));
        List<Judgement> kept = cleaner().clean(new CheckResult(many), rule).judgements();

        assertEquals("a.b Failed", Stage.word(kept.get(0)));
        assertEquals("a.b Inconclusive", Stage.word(kept.get(Cleaner.MOST - 1)));
        assertTrue(kept.stream().noneMatch(one -> one.outcome() instanceof Outcome.Passed));
    }

    private Cleaner cleaner() {
        return new Cleaner(
                redactor, new Judge(Profile.PRODUCTION, Policy.standard(), new WaiverBook(List.of(), redactor)));
    }

    @Test
    void waivers_are_printed_as_they_were_written_but_for_what_does_not_print() {
        Readiness readiness = stage.builder(Script.of("a.bad", Scope.LOCAL).says(Outcome.failed("bad")))
                .waive(Waiver.of("a.bad").because("x\u001b[2J").owner("us").until(LocalDate.MAX))
                .build()
                .start();

        assertFalse(readiness.report().toText().contains("\u001b"));
    }

    @Test
    void a_secret_prints_as_a_mask() {
        Secret secret = Secret.of(canary);

        assertEquals("******", secret.toString());
        assertEquals("[******]", List.of(secret).toString());
        assertEquals(canary, secret.reveal());
        assertEquals(canary.length(), secret.length());
        assertEquals(Secret.of(canary), secret);
        assertFalse(secret.equals(Secret.of(canary + "x")));
        assertFalse(secret.equals((Object) canary));
        assertEquals(Secret.of("other").hashCode(), secret.hashCode());
        assertThrows(UnsupportedOperationException.class, () -> Redactor.none().learn(secret));
    }

    @Test
    void masking_is_quick_also_for_many_secrets_and_large_results() {
        for (int i = 0; i < 100; i++) {
            redactor.learn(Secret.of(UUID.randomUUID().toString()));
        }
        Outcome outcome = Outcome.passed("x".repeat(200));
        List<Judgement> many = java.util.Collections.nCopies(1_000, new Judgement(RuleInfo.of("a.b"), outcome));

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> cleaner().clean(new CheckResult(many), RuleInfo.of("a.b")));
    }
}
