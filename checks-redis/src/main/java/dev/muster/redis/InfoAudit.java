package dev.muster.redis;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CounterHistory;
import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what {@code INFO} said, by every rule about a server: whoever may not connect may still be handed a text. */
final class InfoAudit {
    private static final String UNTOLD = "the text of INFO alone does not tell";

    private static final List<Rule<Seen>> RULES = Stream.of(
                    Stream.of(
                            Session.<Seen, NodeFacts>rule(seen -> seen.posture().nodes(), NodeFacts::server)),
                    PostureRules.ALL.stream().map(rule -> rule.over(Seen::posture)),
                    LiveRules.ALL.stream().map(rule -> rule.advisory().over(Seen::live)))
            .flatMap(rules -> rules)
            .map(rule -> rule.needing(Session.ID))
            .toList();

    private InfoAudit() {}

    /** The same text, twice. */
    private record Seen(PostureFacts posture, LiveFacts live) {}

    static Check of(String text, Purpose purpose) {
        Info info = Info.parse(text);
        Declared declared = Declared.NOTHING.with(purpose);
        return Check.of("redis.audit", Scope.POSTURE, context -> seen(info, declared, context), RULES);
    }

    private static Seen seen(Info info, Declared declared, CheckContext context) {
        Server server = new Server("", Product.of(info), info, new ServerSettings(Map.of(), Fact.absent(UNTOLD)));
        NodeFacts node = new NodeFacts(
                server, Fact.absent(UNTOLD), Fact.absent(UNTOLD), Fact.absent(UNTOLD), Probed.not(UNTOLD));
        CounterHistory.Look now = new CounterHistory.Look(context.now(), Counters.of(info));
        LiveNode live = new LiveNode(server, Fact.absent(UNTOLD), Fact.absent(UNTOLD), now, Optional.empty());
        ClientFacts client = new ClientFacts(declared, Fact.absent(UNTOLD), Fact.absent(UNTOLD));
        return new Seen(
                new PostureFacts(context.now(), client, Fact.of(List.of(node))),
                new LiveFacts(context.now(), declared, Fact.of(List.of(live))));
    }
}
