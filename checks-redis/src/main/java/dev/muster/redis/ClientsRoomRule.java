package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.OptionalInt;

/** Who comes next still gets in. */
final class ClientsRoomRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.clients.room", "clients")
            .title("The server has connections left")
            .severity(Severity.WARNING)
            .passes("at most 75 % of maxclients are connected, or declared as instances times connections, whichever is"
                    + " more")
            .fix("find who holds them (CLIENT LIST, CONFIG SET timeout 300 closes idle ones), make pools smaller, or"
                    + " CONFIG SET maxclients 20000, and maxclients in redis.conf with the limit of open files"
                    + " (LimitNOFILE) above it")
            .reference(LivePages.redis("develop/reference/clients/"))
            .reference(LivePages.valkey("clients/"));

    private static final double MUCH = 0.75;
    private static final double TOO_MUCH = 0.9;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Info info = node.server().info();
        return List.of(most(node.server())
                .judge(most -> info.number("connected_clients")
                        .judge(connected -> judge(connected, declared(facts.declared()), most))));
    }

    /** INFO tells it since Redis 7.0. */
    private static Fact<Long> most(Server server) {
        Fact<Long> told = server.info().number("maxclients");
        return told.value().isPresent() ? told : set(server.settings().get("maxclients"));
    }

    private static Fact<Long> set(Fact<String> setting) {
        return setting.value().filter(value -> !value.matches("[0-9]{1,15}")).isPresent()
                ? Fact.absent("CONFIG GET tells a maxclients that is no number")
                : setting.map(Long::parseLong);
    }

    private static long declared(Declared declared) {
        OptionalInt instances = declared.figure(Declared.Figure.INSTANCES);
        OptionalInt connections = declared.figure(Declared.Figure.CONNECTIONS);
        return (long) instances.orElse(0) * connections.orElse(0);
    }

    private static Outcome judge(long connected, long declared, long most) {
        if (most <= 0) {
            return Outcome.inconclusive("maxclients is told to be " + most);
        }
        long clients = Math.max(connected, declared);
        String seen = connected + " connected" + (declared > 0 ? ", " + declared + " declared" : "") + ", of " + most
                + ": " + Words.percent(clients, most) + " %";
        double share = (double) clients / most;
        if (share <= MUCH) {
            return Outcome.passed(seen);
        }
        return Outcome.failed(share > TOO_MUCH ? seen + ", and soon clients are turned away" : seen)
                .expected("75 % or less");
    }
}
