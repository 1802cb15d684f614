package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.redis.Power.Held;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks what the account of a line may do, by queuing commands in a transaction that is then discarded. Nothing is sent before the
 * server has said that the transaction is open, and the line never connects anew.
 */
final class PowerReader {
    private PowerReader() {}

    static Fact<Map<Power, Held>> read(Line line) throws LineLostException {
        Reply begun = line.ask("MULTI");
        if (begun.asText().filter("OK"::equals).isEmpty()) {
            return Unanswered.why(begun, "MULTI", "+multi +discard");
        }
        List<Power> asked = List.of(Power.values());
        Iterator<Reply> replies =
                line.ask(asked.stream().map(Power::command).toList()).iterator();
        Reply ended = line.ask("DISCARD");
        if (ended.asText().filter("OK"::equals).isEmpty()) {
            return Unanswered.why(ended, "DISCARD", "+multi +discard");
        }
        Map<Power, Held> powers = new EnumMap<>(Power.class);
        for (Power power : asked) {
            held(power, replies.next()).ifPresent(held -> powers.put(power, held));
        }
        return Fact.of(Map.copyOf(powers));
    }

    private static Optional<Held> held(Power power, Reply reply) {
        if (reply instanceof Reply.Refused refusal) {
            return closed(refusal) ? Optional.of(Held.CLOSED) : refused(power, refusal);
        }
        return reply.asText().filter("QUEUED"::equals).map(queued -> Held.YES);
    }

    /** Of what settings such as {@code enable-module-command} close to everybody the server says so whoever asks. */
    private static boolean closed(Reply.Refused refusal) {
        return refusal.unknown() || refusal.text().contains("command not allowed. If the enable-");
    }

    /** The rights are looked at first: who is refused for another reason has them. */
    private static Optional<Held> refused(Power power, Reply.Refused refusal) {
        return switch (refusal.code()) {
            case "ERR", "NOAUTH" -> Optional.empty();
            case "NOPERM" -> byRight(power, byKeys(refusal));
            default -> Optional.of(Held.YES);
        };
    }

    /** One who may not read at all may have every key: only a refusal of the key tells. Without publishing no channel matters. */
    private static Optional<Held> byRight(Power power, boolean key) {
        return switch (power) {
            case FOREIGN_KEY -> key ? Optional.of(Held.NO) : Optional.empty();
            case FOREIGN_CHANNEL -> Optional.of(Held.NO);
            default -> Optional.of(key ? Held.YES : Held.NO);
        };
    }

    /** Of a key or channel, when the command itself was fine. */
    private static boolean byKeys(Reply.Refused refusal) {
        return refusal.text().contains(" access ") && !refusal.text().contains(" to run the ");
    }
}
