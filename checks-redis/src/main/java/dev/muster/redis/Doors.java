package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.Fact;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers that a client of the service talks to.
 *
 * @param resources timers and resolvers of the client
 * @param options of the client, as they are at the moment
 * @param uris where it connects
 * @param cluster whether more servers are to be found there
 */
record Doors(ClientResources resources, Supplier<ClientOptions> options, Fact<List<RedisURI>> uris, boolean cluster) {
    /** Of a larger cluster the first ones stand for all. */
    private static final int MOST = 30;

    private static final Pattern ADDRESS = Pattern.compile("(.*):([1-9][0-9]{0,4})");

    static Doors of(RedisClient client) {
        return new Doors(client.getResources(), client::getOptions, Clients.uris(client), false);
    }

    static Doors of(RedisClusterClient client) {
        return new Doors(client.getResources(), client::getOptions, Clients.uris(client), true);
    }

    Doors at(RedisURI uri) {
        return new Doors(resources, options, Fact.of(List.of(uri)), cluster);
    }

    ClientFacts client(Declared declared, CheckContext context) {
        return ClientReader.read(declared, uris, options.get(), context);
    }

    /** {@return where the client connects, each address} */
    List<LettuceDoor> named() throws LineLostException {
        List<RedisURI> all =
                uris.value().orElseThrow(() -> new LineLostException(new Trouble(Trouble.Kind.OTHER, uris.why())));
        List<LettuceDoor> doors = new ArrayList<>();
        for (RedisURI uri : all) {
            String name = all.size() == 1 ? "" : uri.getHost() + ":" + uri.getPort();
            doors.add(new LettuceDoor(name, resources, options.get(), uri));
        }
        return doors;
    }

    /** {@return the sentinels that the client asks for its primary} */
    List<LettuceDoor> sentinels() {
        List<LettuceDoor> doors = new ArrayList<>();
        for (RedisURI uri : uris.value().orElse(List.of())) {
            for (RedisURI sentinel : uri.getSentinels()) {
                String name = sentinel.getHost() + ":" + sentinel.getPort();
                doors.add(new LettuceDoor(name, resources, options.get(), sentinel));
            }
        }
        return doors;
    }

    /** {@return the one server, or every server of the cluster} */
    List<? extends Door> servers(CheckContext context) throws LineLostException {
        return cluster ? members(context) : named();
    }

    private List<? extends Door> members(CheckContext context) throws LineLostException {
        LettuceDoor base = named().get(0);
        List<Door> members = new ArrayList<>();
        for (ClusterFacts.Node node : askAny(context, line -> ClusterReader.nodes(line))) {
            if (node.failing().isEmpty() && members.size() < MOST) {
                members.add(member(node.address(), base));
            }
        }
        return members;
    }

    /** A node that nobody has met does not know its own host. */
    private static Door member(String address, LettuceDoor base) throws LineLostException {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
            throw new LineLostException(
                    new Trouble(Trouble.Kind.GARBAGE, "CLUSTER NODES names a server by what is no host:port"));
        }
        String host = matcher.group(1);
        int port = Integer.parseInt(matcher.group(2));
        return host.isEmpty() ? base.at(address, port) : base.at(address, host, port);
    }

    /** A question over a line. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Line line) throws LineLostException;
    }

    /** {@return what the first address says that answers} */
    <T> T askAny(CheckContext context, Question<T> question) throws LineLostException {
        List<LettuceDoor> doors = named();
        for (int i = 0; i < doors.size() - 1; i++) {
            try (Line line = doors.get(i).open(Share.of(context, doors.size() - i))) {
                return question.ask(line);
            } catch (LineLostException e) {
                // The next one will tell.
            }
        }
        try (Line line = doors.get(doors.size() - 1).open(context)) {
            return question.ask(line);
        }
    }
}
