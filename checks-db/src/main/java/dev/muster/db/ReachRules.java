package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.function.BiFunction;

/** The rules about whether a database answers. */
final class ReachRules {
    private static final String CONNECT = "db.connect";

    private static final RuleInfo ANSWERS = info(CONNECT)
            .title("The database answers")
            .passes("a connection comes about, and a question is answered")
            .fix("look whether the server runs, and whether its address, the network and the login are right")
            .reference("https://www.postgresql.org/docs/current/client-authentication-problems.html");

    private static final RuleInfo TIME = info("db.connect.time")
            .title("The database answers in time")
            .severity(Severity.WARNING)
            .passes(
                    "from asking for a connection to the answer 1 s goes by at the most, unless the owner says otherwise")
            .fix("look at the load of pool and server: db.pool.usage, db.transactions.long")
            .needs(CONNECT)
            .reference("https://github.com/brettwooldridge/HikariCP/wiki/About-Pool-Sizing");

    private static final RuleInfo NAME = info("db.connect.database")
            .title("It is the right database")
            .passes("it has the name that the owner says")
            .fix("correct the database's name in the URL")
            .notApplicable("the owner says no name")
            .needs(CONNECT)
            .reference("https://jdbc.postgresql.org/documentation/use/");

    private static final RuleInfo WRITABLE = info("db.connect.writable")
            .title("The database takes writes")
            .passes("it is no standby, and not set to read only")
            .fix("connect to the primary: targetServerType=primary in the URL of PostgreSQL's driver")
            .notApplicable("the owner does not say that the service writes")
            .needs(CONNECT)
            .reference("https://www.postgresql.org/docs/current/hot-standby.html");

    static final List<Rule<ReachFacts>> ALL = List.of(
            Rule.of(ANSWERS, ReachRules::answers),
            onAnswer(TIME, ReachRules::time),
            onAnswer(NAME, ReachRules::name),
            onAnswer(WRITABLE, ReachRules::writable));

    private ReachRules() {}

    private static RuleInfo info(String id) {
        return RuleInfo.of(id).tag("db").tag("connect");
    }

    private static Outcome answers(ReachFacts facts) {
        return facts.trouble()
                .<Outcome>map(trouble -> Outcome.failed(trouble.reason()).fix(fix(trouble.kind())))
                .orElseGet(() -> Outcome.passed(facts.answer()
                        .map(answer -> answer.product() + " answers")
                        .orElse("it answers")));
    }

    /** What is empty here is taken from the rule. */
    private static String fix(Trouble.Kind kind) {
        return switch (kind) {
            case LOGIN -> "correct user and password, or the server's rule for them: pg_hba.conf, GRANT";
            case DATABASE -> "correct the database's name in the URL, or GRANT CONNECT ON DATABASE";
            case FULL -> "close what holds connections, or make the pools smaller: see db.pool.fits-server";
            case STARTING -> "wait for the server, and see why it restarts";
            default -> "";
        };
    }

    private static Rule<ReachFacts> onAnswer(RuleInfo info, BiFunction<ReachFacts.Answer, ReachFacts, Outcome> judge) {
        return Rule.of(
                info,
                facts -> facts.answer()
                        .map(answer -> judge.apply(answer, facts))
                        .orElseGet(() -> Outcome.inconclusive("there was no answer")));
    }

    private static Outcome time(ReachFacts.Answer answer, ReachFacts facts) {
        String observed =
                "took " + answer.took().toMillis() + " ms, " + facts.within().toMillis() + " ms are allowed";
        return answer.took().compareTo(facts.within()) > 0 ? Outcome.failed(observed) : Outcome.passed(observed);
    }

    private static Outcome name(ReachFacts.Answer answer, ReachFacts facts) {
        if (facts.expected().isEmpty()) {
            return Outcome.notApplicable("no name is expected: name it by database(\"...\")");
        }
        String expected = facts.expected().get();
        return answer.database()
                .judge(name -> name.equals(expected)
                        ? Outcome.passed("it is " + name)
                        : Outcome.failed("it is " + name).expected(expected));
    }

    private static Outcome writable(ReachFacts.Answer answer, ReachFacts facts) {
        if (!facts.writes()) {
            return Outcome.notApplicable("nobody says that the service writes: say so by writes()");
        }
        return answer.readOnly()
                .judge(readOnly -> readOnly
                        ? Outcome.failed("it only reads: a standby, or set so")
                        : Outcome.passed("it takes writes"));
    }
}
