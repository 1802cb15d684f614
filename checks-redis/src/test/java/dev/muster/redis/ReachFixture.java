package dev.muster.redis;

import dev.muster.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Facts of a server that answers within 100 ms and takes writes, and how one differs: {@code ping=MISCONF 3} is how it refuses
 * PING and in how many milliseconds, {@code canary=OOM 3} the same of the canary; {@code +} stands for no refusal, {@code x} for
 * another value than was written.
 */
final class ReachFixture {
    private Declared declared = Declared.NOTHING;
    private Optional<ReachFacts.Answer> answer = Optional.of(new ReachFacts.Answer("", Duration.ofMillis(1)));
    private Optional<Trouble> trouble = Optional.empty();
    private Fact<ReachFacts.Canary> canary = Fact.of(new ReachFacts.Canary("", true, Duration.ofMillis(2)));

    private ReachFixture() {}

    static ReachFacts facts(String differences) {
        ReachFixture fixture = new ReachFixture();
        for (String difference : differences.split(";", -1)) {
            if (!difference.isBlank()) {
                String[] parts = difference.strip().split("=", 2);
                fixture.change(parts[0], parts[1]);
            }
        }
        return new ReachFacts(
                fixture.declared, Duration.ofMillis(100), fixture.answer, fixture.trouble, fixture.canary);
    }

    private void change(String what, String value) {
        String[] words = value.split(" ", -1);
        String refusal = words[0].equals("+") || words[0].equals("x") ? "" : words[0];
        switch (what) {
            case "@purpose" -> declared = declared.with(Purpose.valueOf(value));
            case "@way" -> declared = declared.with(Declared.Way.valueOf(value));
            case "ping" ->
                answer = value.equals("-")
                        ? Optional.empty()
                        : Optional.of(new ReachFacts.Answer(refusal, millis(words[1])));
            case "trouble" -> {
                trouble = Optional.of(new Trouble(Trouble.Kind.valueOf(value), "trouble of the kind " + value));
                answer = Optional.empty();
            }
            case "canary" ->
                canary = switch (value) {
                    case "-" -> Fact.absent(WritesRule.NO_CANARY);
                    case "?" -> Fact.denied("ACL SETUSER app +set");
                    default -> Fact.of(new ReachFacts.Canary(refusal, !words[0].equals("x"), millis(words[1])));
                };
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static Duration millis(String number) {
        return Duration.ofNanos(new BigDecimal(number).movePointRight(6).longValueExact());
    }
}
