package dev.muster.redis;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the log of slow commands. Their arguments are dropped at once: they are keys and values of the service. */
final class Slowlog {
    /** A name of a command; what has been renamed to something secret has digits in it, and is none. */
    private static final String NAME = "[A-Z][A-Z._-]{0,29}";

    private static final String OTHER = "(another)";
    private static final int FIELDS = 4;
    private static final int MOST = 100;
    private static final long LATEST = 253_402_300_799L;
    private static final long LONGEST = Duration.ofDays(366).toSeconds() * 1_000_000;

    private Slowlog() {}

    /** {@return the entries in an answer to {@code SLOWLOG GET 100}, without those that cannot be read} */
    static Fact<List<LiveNode.Slow>> read(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return refused.code().equals("NOPERM")
                    ? Fact.denied("ACL SETUSER monitor +slowlog|get")
                    : Fact.absent("the server refuses SLOWLOG GET");
        }
        if (!(reply instanceof Reply.Many many)) {
            return Fact.absent("the answer to SLOWLOG GET is no list");
        }
        List<LiveNode.Slow> entries = many.items().stream()
                .limit(MOST)
                .flatMap(entry -> entry(entry.asList()).stream())
                .toList();
        return entries.isEmpty() && !many.items().isEmpty()
                ? Fact.absent("the answer to SLOWLOG GET is no list of slow commands")
                : Fact.of(entries);
    }

    /** An entry is its number, when, how long in microseconds, the command and its arguments, and who sent it. */
    private static Optional<LiveNode.Slow> entry(List<Reply> fields) {
        if (fields.size() < FIELDS) {
            return Optional.empty();
        }
        OptionalLong at = within(fields.get(1).asNumber(), LATEST);
        OptionalLong took = within(fields.get(2).asNumber(), LONGEST);
        return at.isEmpty() || took.isEmpty()
                ? Optional.empty()
                : Optional.of(new LiveNode.Slow(
                        Instant.ofEpochSecond(at.getAsLong()),
                        Duration.of(took.getAsLong(), ChronoUnit.MICROS),
                        name(fields.get(3).asList())));
    }

    private static OptionalLong within(OptionalLong number, long most) {
        return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= most
                ? number
                : OptionalLong.empty();
    }

    private static String name(List<Reply> words) {
        return words.stream()
                .findFirst()
                .flatMap(Reply::asText)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(name -> name.matches(NAME))
                .orElse(OTHER);
    }
}
