package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule about commands that the account of a service should not be allowed. */
final class PowersRule extends NodeRule {
    private final RuleInfo info;
    private final List<Power> powers;
    private final String danger;

    PowersRule(RuleInfo info, List<Power> powers, String danger) {
        this.info = info;
        this.powers = List.copyOf(powers);
        this.danger = danger;
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        String none = "this account may not use "
                + Words.all(powers.stream().map(Power::words).toList());
        return List.of(Rights.of(node, powers).judge(held -> finding(held, node), none));
    }

    private Outcome finding(List<Power> held, NodeFacts node) {
        return Outcome.failed("this account may use "
                        + Words.all(held.stream().map(Power::words).toList()) + ": " + danger)
                .fix("ACL SETUSER " + Users.self(node) + " "
                        + held.stream()
                                .map(power -> away(power, node.server().product()))
                                .distinct()
                                .collect(Collectors.joining(" "))
                        + Users.KEEP);
    }

    /** Before 7.0 a part of a command cannot be taken away from one who has the rest. */
    private static String away(Power power, Product product) {
        List<String> words = List.of(power.words().toLowerCase(Locale.ROOT).split(" ", 2));
        boolean parts = words.size() > 1 && product.atLeast(7, 0);
        return "-" + words.get(0) + (parts ? "|" + words.get(1) : "");
    }
}
