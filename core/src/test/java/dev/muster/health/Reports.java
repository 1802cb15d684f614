package dev.muster.health;

import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Severity;
import dev.muster.State;
import dev.muster.Waiver;
import dev.muster.testing.ManualTime;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

/** Engines whose reports try a format: with every kind of verdict, with hostile texts, with many rules, with none. */
final class Reports {
    /** Each breaks out of something. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onclick='x",
            "&lt;&#x41;&copy;",
            "]]>",
            "-->",
            "`",
            "`code` ``more`` ```",
            " ` ",
            "a | b \\| c \\\\| d || \\",
            "|",
            "[click](https://example.org/) ![x](https://example.org/y) [ref]: z",
            "**bold** _it_ ~~x~~ \\",
            "@everybody #1 GH-1 :smile: $x$ owner/repo#1 https://example.org/ www.example.org a@example.org",
            "# heading",
            "- item",
            "</td></table></details></article></main>",
            "\\",
            "{0} {{1}} %s ${jndi}",
            "../../etc/passwd",
            "..",
            "\u202eright\u0000\u001b[31m to \ud800 left",
            "\u00fc \u6f22\u5b57 \ud83d\ude00",
            " x ",
            "   ",
            "w".repeat(400));

    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private Reports() {}

    /** An engine by the name of what it tries. */
    record Named(String name, Readiness readiness) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return all of them} */
    static Stream<Named> all() {
        List<Named> all = new ArrayList<>();
        for (State state : State.values()) {
            all.add(new Named(state.name(), Engines.in(state)));
        }
        all.add(new Named("motley", Engines.motley()));
        all.add(new Named("overdue", Engines.overdue()));
        all.add(new Named("stale", stale()));
        all.add(new Named("silent", silent()));
        all.add(new Named("twice", twice()));
        all.add(new Named("hostile", hostile()));
        all.add(new Named("many", many()));
        return all.stream();
    }

    /** {@return an engine of which nothing has answered yet} */
    static Readiness silent() {
        return Engines.builder(Profile.PRODUCTION, ManualTime.create())
                .check(Check.of("db.ping", Scope.SHARED, context -> Outcome.passed("1 ms")))
                .check(Check.of("tls.endpoint", Scope.SHARED, context -> "facts", rules("tls", 5)))
                .build();
    }

    /** {@return an engine with a check that answered long ago, and whose executor has died since} */
    static Readiness stale() {
        ManualTime time = ManualTime.create();
        AtomicBoolean dead = new AtomicBoolean();
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .time(time)
                .executor(task -> {
                    if (!dead.get()) {
                        task.run();
                    }
                })
                .check(Check.of("app.slow", Scope.LOCAL, context -> Outcome.passed("done")), Schedule.every(hour()))
                .check(Check.of("app.once", Scope.LOCAL, context -> Outcome.passed("done")), Schedule.atStart())
                .build()
                .start();
        dead.set(true);
        time.pass(hour().multipliedBy(5));
        return readiness;
    }

    private static Duration hour() {
        return Duration.ofHours(1);
    }

    /** {@return an engine with a rule that judges one subject several times} */
    static Readiness twice() {
        RuleInfo info = RuleInfo.of("db.index").title("Indexes are used");
        Rule<String> rule = several(
                info,
                facts -> List.of(
                        Outcome.failed("one").at("orders"),
                        Outcome.failed("two").at("orders"),
                        Outcome.failed("three").at("orders (2)"),
                        Outcome.failed("four").at("orders")));
        return Engines.builder(Profile.DEVELOPMENT, ManualTime.create())
                .check(Check.of("db.live", Scope.SHARED, context -> "facts", List.of(rule)))
                .build()
                .start();
    }

    /** {@return an engine in which every text is hostile} */
    static Readiness hostile() {
        ReadinessBuilder builder = Engines.builder(Profile.DEVELOPMENT, ManualTime.create())
                .check(Check.of(
                        "text.hostile",
                        Scope.SHARED,
                        context -> "facts",
                        List.of(
                                several(documented("text.failed"), facts -> each(Reports::failed)),
                                several(documented("text.waived"), facts -> each(Reports::failed)),
                                several(documented("text.passed"), facts -> each(Outcome::passed)),
                                several(documented("text.other"), facts -> each(Outcome::notApplicable)),
                                several(documented("text.blind"), facts -> each(Outcome::inconclusive)))));
        for (String text : HOSTILE) {
            builder.waive(Waiver.of("text.waived")
                    .at(text)
                    .because("because " + text)
                    .owner("owner " + text)
                    .until(LATER));
        }
        Readiness readiness = builder.build().start();
        readiness.drain(String.join(" ", HOSTILE));
        return readiness;
    }

    private static Outcome failed(String text) {
        return Outcome.failed(text).expected(text).fix(text).more(URI.create("https://example.org/a_b*(c)'~@d?e=[f]"));
    }

    private static List<Outcome> each(Function<String, Outcome> said) {
        return HOSTILE.stream().map(text -> said.apply(text).at(text)).toList();
    }

    private static RuleInfo documented(String id) {
        String all = String.join(" ", HOSTILE);
        RuleInfo info = RuleInfo.of(id)
                .title(all.substring(0, 60))
                .passes(all.repeat(3))
                .fix(all)
                .notApplicable(all)
                .reference("relative/page")
                .reference("https://example.org/\u00fc");
        for (String text : HOSTILE) {
            info = info.tag(text).tag("security");
        }
        return info;
    }

    private static Rule<String> several(RuleInfo info, Function<String, List<Outcome>> judge) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<Outcome> judge(String facts) {
                return judge.apply(facts);
            }
        };
    }

    /** {@return an engine of 300 rules in 15 sections, as large services have them; a tenth of them wants attention} */
    static Readiness many() {
        ManualTime time = ManualTime.create();
        ReadinessBuilder builder = Engines.builder(Profile.DEVELOPMENT, time);
        List<String> sections = List.of(
                "build", "cache", "config", "db", "files", "host", "http", "jvm", "jwt", "log", "net", "process",
                "redis", "secret", "tls");
        for (int i = 0; i < sections.size(); i++) {
            String name = sections.get(i);
            builder.check(
                    Check.of(name + ".posture", Scope.POSTURE, context -> "facts", rules(name, 20)),
                    Schedule.every(Duration.ofMinutes(1L << i)));
            builder.waive(Waiver.of(name + ".rule-13")
                    .because("OPS-" + (400 + i) + ": moves with the next release")
                    .owner("payments")
                    .until(LATER));
        }
        Readiness readiness = builder.build().start();
        time.pass(Duration.ofMinutes(10_000));
        return readiness;
    }

    private static List<Rule<String>> rules(String section, int count) {
        List<Rule<String>> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RuleInfo info = RuleInfo.of(section + ".rule-" + i)
                    .title("What rule " + i + " of the section " + section + " is about")
                    .severity(severity(section))
                    .passes("the setting is on in every instance, and stays on after a restart")
                    .fix("set " + section + ".setting-" + i + "=on in the service's configuration, and restart it")
                    .reference("https://www.rfc-editor.org/rfc/rfc9325")
                    .tag(section);
            Outcome outcome = outcome(i);
            rules.add(Rule.of(info, facts -> outcome));
        }
        return rules;
    }

    private static Severity severity(String section) {
        return switch (section.length()) {
            case 3 -> Severity.CRITICAL;
            case 4 -> Severity.INFO;
            case 5 -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    private static Outcome outcome(int i) {
        return switch (i) {
            case 7 -> Outcome.failed("the setting is off in 2 of 6 instances").at("orders-" + i);
            case 13 -> Outcome.failed("the setting is off").at("legacy-gw:443");
            case 17 -> Outcome.inconclusive("the account may not read the setting: GRANT pg_read_all_settings TO app");
            case 4, 9 -> Outcome.notApplicable("this service has no such listener");
            default ->
                Outcome.passed("the setting is on in 6 of 6 instances, since 12 days")
                        .at("orders-" + i);
        };
    }
}
