package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Words;
import dev.muster.redis.Power.Held;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the account of the service may do: by what the server answered, or else by the rules of its user.
 *
 * @param known powers
 * @param unknown powers
 * @param why those are unknown
 */
record Rights(Map<Power, Held> known, List<Power> unknown, String why) {
    /** Asked for with a key or a channel of nobody: a refusal may be about that or about the command, and hides the other. */
    private static final Set<Power> HIDDEN =
            Set.of(Power.FOREIGN_KEY, Power.FOREIGN_CHANNEL, Power.MIGRATE, Power.RESTORE);

    static Rights of(NodeFacts node, List<Power> powers) {
        Map<Power, Held> known = new EnumMap<>(Power.class);
        List<Power> unknown = new ArrayList<>();
        for (Power power : powers) {
            Optional<Held> held = held(node, power);
            held.ifPresent(it -> known.put(power, it));
            if (held.isEmpty()) {
                unknown.add(power);
            }
        }
        return new Rights(Map.copyOf(known), List.copyOf(unknown), why(node));
    }

    private static String why(NodeFacts node) {
        if (node.powers().value().isPresent()) {
            return "the server did not say, and its users tell nothing certain";
        }
        return node.powers().why();
    }

    private static Optional<Held> held(NodeFacts node, Power power) {
        Optional<Held> asked = node.powers().value().flatMap(powers -> Optional.ofNullable(powers.get(power)));
        Optional<Held> told =
                isClosed(power, node) ? Optional.of(Held.CLOSED) : self(node).flatMap(user -> held(user, power));
        boolean hides = HIDDEN.contains(power) && asked.filter(Held.NO::equals).isPresent();
        return asked.isEmpty() || hides ? told.or(() -> asked) : asked;
    }

    /** From 7.0 on the setting closes MODULE to everybody, whatever their rules. */
    private static boolean isClosed(Power power, NodeFacts node) {
        Fact<String> setting = node.server().settings().get("enable-module-command");
        return power == Power.MODULE && setting.value().filter("no"::equals).isPresent();
    }

    private static Optional<AclUser> self(NodeFacts node) {
        return node.self().value().flatMap(name -> node.users().value().flatMap(users -> Users.named(name, users)));
    }

    /** {@return whether a user has it; nothing if a selector may allow what the rest refuses} */
    static Optional<Held> held(AclUser user, Power power) {
        boolean allowed = switch (power) {
            case FOREIGN_KEY -> user.keys().stream().anyMatch(Rights::isEverything);
            case FOREIGN_CHANNEL -> user.channels().stream().anyMatch(Rights::isEverything);
            default -> Deed.of(power).allowedBy(user.commands());
        };
        if (allowed) {
            return Optional.of(Held.YES);
        }
        return user.commands().contains(AclList.SELECTOR) ? Optional.empty() : Optional.of(Held.NO);
    }

    /** Whether a pattern, such as {@code ~*}, {@code %R~*} or {@code &*}, is of stars alone. */
    private static boolean isEverything(String pattern) {
        return pattern.matches("(~|%[RWrw]{1,2}~|&)[*]+");
    }

    List<Power> held() {
        return known.keySet().stream()
                .filter(power -> known.get(power) == Held.YES)
                .sorted()
                .toList();
    }

    /** {@return what is known to be refused to this account, or to everybody} */
    List<Power> refused() {
        return known.keySet().stream()
                .filter(power -> known.get(power) != Held.YES)
                .sorted()
                .toList();
    }

    /** {@return a finding about what is allowed, if anything is; inconclusive if that is not known of all; a pass otherwise} */
    Outcome judge(Function<List<Power>, Outcome> finding, String evidence) {
        if (!held().isEmpty()) {
            return finding.apply(held());
        }
        return unknown.isEmpty() ? Outcome.passed(evidence) : Outcome.inconclusive(inconclusive());
    }

    /** {@return what is not known, and why} */
    String inconclusive() {
        return "whether this account may use "
                + Words.all(unknown.stream().map(Power::words).toList()) + " is not known: " + why;
    }
}
