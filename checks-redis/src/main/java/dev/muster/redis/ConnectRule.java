package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The server answers. One whose last save failed does, though it answers PING by MISCONF: that it does not write is another rule's. */
final class ConnectRule implements Rule<ReachFacts> {
    static final String ID = "redis.connect";

    static final RuleInfo INFO = LivePages.about(ID, "connect")
            .title("Redis answers")
            .passes(
                    "PING is answered, in 100 ms unless the owner says otherwise; late is a warning, and so is everything"
                            + " for a cache")
            .fix("look whether the server runs, and whether its address, the network and the login are right: redis-cli"
                    + " -h host -p port PING")
            .reference(LivePages.redis("commands/ping/"))
            .reference(LivePages.redis("operate/oss_and_stack/management/troubleshooting/"))
            .reference(LivePages.valkey("problems/"));

    private static final double MILLION = 1e6;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ReachFacts facts) {
        return List.of(facts.trouble()
                .map(trouble -> trouble(trouble, facts))
                .orElseGet(() -> facts.answer()
                        .map(answer -> judge(answer, facts))
                        .orElseGet(() -> Outcome.inconclusive("nobody asked it"))));
    }

    private static Outcome trouble(Trouble trouble, ReachFacts facts) {
        return Outcome.failed(Weight.of(facts.declared()), trouble.reason()).fix(fix(trouble.kind()));
    }

    /** What is empty here is taken from the rule. */
    private static String fix(Trouble.Kind kind) {
        return switch (kind) {
            case LOGIN -> "correct user and password in the client, or on the server: ACL SETUSER app on >password";
            case RIGHTS -> "ACL SETUSER app +@connection";
            case TLS ->
                "use rediss:// with the port that speaks TLS (tls-port), and give the client the certificate of the"
                        + " authority that signed the server's";
            case FULL -> "close what holds connections (CLIENT LIST), or CONFIG SET maxclients 20000";
            case STARTING -> "wait for the server, and see in its log why it was restarted";
            case GARBAGE -> "look what listens there: host and port are not those of a Redis";
            default -> "";
        };
    }

    private static Outcome judge(ReachFacts.Answer answer, ReachFacts facts) {
        String refusal = answer.refusal();
        boolean answered = refusal.isEmpty()
                || refusal.equals("NOPERM")
                || Refusals.reads(refusal).isPresent();
        return answered
                ? time(answer, facts)
                : Refusals.busy(refusal)
                        .map(meaning -> Outcome.failed(Weight.of(facts.declared()), meaning.words())
                                .fix(meaning.fix()))
                        .orElseGet(() -> Outcome.failed(
                                Weight.of(facts.declared()), "it refuses PING by " + Refusals.shown(refusal)));
    }

    private static Outcome time(ReachFacts.Answer answer, ReachFacts facts) {
        String seen = said(answer.refusal()) + " in " + millis(answer.took());
        return answer.took().compareTo(facts.within()) > 0
                ? Outcome.failed(Severity.WARNING, seen)
                        .expected(millis(facts.within()) + " at the most")
                        .fix("see redis.latency and redis.slow-commands")
                : Outcome.passed(seen);
    }

    private static String said(String refusal) {
        return switch (refusal) {
            case "" -> "it answers PING";
            case "NOPERM" -> "it answers, and this account may not PING (ACL SETUSER app +ping),";
            default -> "it answers PING by " + refusal + " (see " + WritesRule.ID + ")";
        };
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / MILLION);
    }
}
