package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.redis.ReachFacts.Answer;
import dev.muster.redis.ReachFacts.Canary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks a server for a sign of life, and where the owner allows it whether a value comes back. */
final class ReachProbe implements Probe<ReachFacts> {
    private final RedisPlan plan;
    private final Duration within;
    private final Optional<String> canary;

    /** @param canary the key to write, read and delete */
    ReachProbe(RedisPlan plan, Duration within, Optional<String> canary) {
        this.plan = plan;
        this.within = within;
        this.canary = canary;
    }

    @Override
    public ReachFacts look(CheckContext context) {
        try {
            return plan.service().askAny(context, line -> seen(line, context));
        } catch (LineLostException e) {
            return facts(
                    Optional.empty(),
                    Optional.of(e.trouble()),
                    Fact.absent(e.trouble().reason()));
        }
    }

    private ReachFacts seen(Line line, CheckContext context) throws LineLostException {
        Duration before = context.remaining();
        Reply reply = line.ask("PING");
        Duration took = before.minus(context.remaining());
        if (reply instanceof Reply.Refused refusal) {
            Trouble trouble = Troubles.of(refusal);
            if (trouble.kind() == Trouble.Kind.LOGIN) {
                throw new LineLostException(trouble);
            }
            return answered(new Answer(refusal.code(), took), line, context);
        }
        if (reply.asText().filter("PONG"::equals).isEmpty()) {
            throw new LineLostException(Troubles.garbage());
        }
        return answered(new Answer("", took), line, context);
    }

    private ReachFacts answered(Answer answer, Line line, CheckContext context) {
        try {
            return facts(Optional.of(answer), Optional.empty(), canary(line, context));
        } catch (LineLostException e) {
            return facts(
                    Optional.of(answer),
                    Optional.of(e.trouble()),
                    Fact.absent(e.trouble().reason()));
        }
    }

    private ReachFacts facts(Optional<Answer> answer, Optional<Trouble> trouble, Fact<Canary> value) {
        return new ReachFacts(plan.declared(), within, answer, trouble, value);
    }

    private Fact<Canary> canary(Line line, CheckContext context) throws LineLostException {
        return canary.isEmpty() ? Fact.absent(WritesRule.NO_CANARY) : Fact.of(canary(line, canary.get(), context));
    }

    /** Should it not come to the deletion, the server deletes the value itself after ten seconds. */
    private static Canary canary(Line line, String key, CheckContext context) throws LineLostException {
        String value = UUID.randomUUID().toString();
        Duration before = context.remaining();
        for (List<String> command :
                List.of(List.of("SET", key, value, "PX", "10000"), List.of("GET", key), List.of("DEL", key))) {
            Reply reply = line.ask(List.of(command)).get(0);
            if (reply instanceof Reply.Refused refusal) {
                return new Canary(refusal.code(), false, before.minus(context.remaining()));
            }
            if (command.get(0).equals("GET")
                    && reply.asText().filter(value::equals).isEmpty()) {
                return new Canary("", false, before.minus(context.remaining()));
            }
        }
        return new Canary("", true, before.minus(context.remaining()));
    }
}
