package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.redis.Power.Held;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks how client and servers are set up; what the account of the service may not see a monitor fills in. */
final class PostureProbe implements Probe<PostureFacts> {
    private final RedisPlan plan;
    private final boolean probing;

    /** Knocked at once a process: whoever watches refused logins shall not be alarmed every hour. */
    private final Map<String, Probed> knocked = new ConcurrentHashMap<>();

    PostureProbe(RedisPlan plan, boolean probing) {
        this.plan = plan;
        this.probing = probing;
    }

    @Override
    public PostureFacts look(CheckContext context) {
        ClientFacts client = plan.service().client(plan.declared(), context);
        Look<NodeFacts> look = new Look<>();
        Fact<List<NodeFacts>> nodes = look.each(plan, context, (door, monitor) -> node(door, monitor, client, context));
        return new PostureFacts(context.now(), client, nodes, look.unseen());
    }

    private NodeFacts node(Door door, Optional<Door> monitor, ClientFacts client, CheckContext context)
            throws LineLostException {
        NodeFacts seen = seen(door, client, context);
        NodeFacts all = monitor.isPresent() ? monitored(seen, monitor.get(), context) : seen;
        return probing ? knocked(door, all, client, context) : all;
    }

    private static NodeFacts seen(Door door, ClientFacts client, CheckContext context) throws LineLostException {
        try (Line line = door.open(context)) {
            Server server = ServerReader.read(door.name(), line);
            Fact<String> self = self(client, line);
            Fact<List<AclUser>> users = UserReader.read(line);
            // Last: where DISCARD is refused, the line stays in a transaction, and answers nothing any more.
            Fact<Map<Power, Held>> powers = PowerReader.read(line);
            Probed probed = Probed.not("nobody knocked without password or TLS: allow it by .probing()");
            return new NodeFacts(server, powers, self, users, probed);
        }
    }

    private static Fact<String> self(ClientFacts client, Line line) throws LineLostException {
        Optional<ClientFacts.Login> login = client.target().value().map(ClientFacts.Target::login);
        if (login.isPresent() && login.get().password().value().isPresent()) {
            return Fact.of(
                    login.get().user().isEmpty() ? "default" : login.get().user());
        }
        Reply reply = line.ask("ACL", "WHOAMI");
        return reply.asText().map(Fact::of).orElseGet(() -> Unanswered.why(reply, "ACL WHOAMI", "+acl|whoami"));
    }

    private static NodeFacts monitored(NodeFacts service, Door door, CheckContext context) throws LineLostException {
        try (Line line = door.open(context)) {
            Server server = ServerReader.read(door.name(), line);
            return new NodeFacts(
                    server.info().told().value().isPresent() ? server : service.server(),
                    service.powers(),
                    service.self(),
                    UserReader.read(line),
                    service.probed());
        } catch (LineLostException e) {
            throw new LineLostException(new Trouble(
                    e.trouble().kind(),
                    "the monitor cannot look: " + e.trouble().reason()));
        }
    }

    private NodeFacts knocked(Door door, NodeFacts node, ClientFacts client, CheckContext context) {
        Optional<ClientFacts.Target> target = client.target().value();
        if (target.isEmpty()) {
            return node;
        }
        Probed known = knocked.get(door.name());
        Probed probed = known == null ? Knocks.at(door, node.server(), target.get(), context) : known;
        if (probed.anonymous().value().isPresent()) {
            knocked.put(door.name(), probed);
        }
        return new NodeFacts(node.server(), node.powers(), node.self(), node.users(), probed);
    }
}
