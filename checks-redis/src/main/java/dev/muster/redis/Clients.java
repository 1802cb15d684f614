package dev.muster.redis;

import dev.muster.Fact;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Where a client connects, which lettuce keeps to itself. */
final class Clients {
    private static final String UNKNOWN =
            "this client does not tell where it connects: name it by .uri(RedisURI), or make the client with it";

    private Clients() {}

    static Fact<List<RedisURI>> uris(RedisClient client) {
        return kept(RedisClient.class, "redisURI", client);
    }

    static Fact<List<RedisURI>> uris(RedisClusterClient client) {
        return kept(RedisClusterClient.class, "initialUris", client);
    }

    private static Fact<List<RedisURI>> kept(Class<?> type, String name, Object client) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            List<RedisURI> uris = list(field.get(client));
            return uris.isEmpty() ? Fact.absent(UNKNOWN) : Fact.of(uris);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Fact.absent(UNKNOWN);
        }
    }

    /** A client that was made without an address keeps one without a host. */
    private static List<RedisURI> list(Object kept) {
        Iterable<?> all = kept instanceof Iterable<?> several ? several : List.of(kept);
        List<RedisURI> uris = new ArrayList<>();
        for (Object each : all) {
            if (each instanceof RedisURI uri && named(uri)) {
                uris.add(uri);
            }
        }
        return uris;
    }

    private static boolean named(RedisURI uri) {
        return uri.getHost() != null
                || uri.getSocket() != null
                || !uri.getSentinels().isEmpty();
    }
}
