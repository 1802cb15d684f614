package dev.muster.evidence;

import dev.muster.CheckContext;
import dev.muster.Consequence;
import dev.muster.Judgement;
import dev.muster.OtherCheck;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Redactor;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import dev.muster.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the tests of checklists stand on: a day, checks that have answered, and reports of Markdown beside them. */
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");

    private Sample() {}

    static Verdict verdict(String rule, Outcome outcome) {
        return new Verdict(
                "some.check",
                Scope.LOCAL,
                new Judgement(RuleInfo.of(rule), outcome),
                Optional.empty(),
                Consequence.TOLD,
                Optional.empty());
    }

    /** {@return a check that judges by the rules of these verdicts} */
    static OtherCheck check(List<Verdict> verdicts) {
        Set<String> rules = new TreeSet<>();
        verdicts.forEach(verdict -> rules.add(verdict.judgement().rule().id()));
        return new OtherCheck("some.check", rules.stream().map(RuleInfo::of).toList(), verdicts);
    }

    static OtherCheck check(String rule, Outcome outcome) {
        return check(List.of(verdict(rule, outcome)));
    }

    static Answers answers(String markdown, List<Verdict> verdicts, Optional<String> release) {
        return Answers.of(
                Checklist.parse(markdown), new RuleReply(List.of(check(verdicts)), Stars.NONE), TODAY, release);
    }

    /** {@return what a look at that Markdown finds, beside these checks} */
    static ChecklistReport report(String markdown, OtherCheck... checks) {
        return report(markdown, Redactor.none(), checks);
    }

    static ChecklistReport report(String markdown, Redactor redactor, OtherCheck... checks) {
        Checklist checklist = Checklist.parse(markdown);
        Answers answers =
                Answers.of(checklist, new RuleReply(List.of(checks), Stars.NONE), TODAY, Optional.of("1.4.2"));
        return new ChecklistReport(new ReportMaker(
                "CHECKLIST.md", NOW, Optional.of("1.4.2"), checklist, answers, redactor, Stars.of("Optional*")));
    }

    /** The context of a look beside these checks. */
    record Beside(List<OtherCheck> others, Redactor redactor) implements CheckContext {
        @Override
        public Duration remaining() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public Profile profile() {
            return Profile.PRODUCTION;
        }
    }
}
