package dev.muster.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A primary, a replica of it, and three sentinels that watch them; all hardened as {@link RedisServer}. */
final class RedisSentinels implements AutoCloseable {
    /** By which name the sentinels know the primary. */
    static final String NAME = "shop";

    private static final int SENTINELS = 3;

    private final List<RedisServer> servers = new ArrayList<>();
    private final List<RedisServer> sentinels = new ArrayList<>();

    private RedisSentinels() {}

    /** {@return them, each aware of the others} */
    static RedisSentinels start() throws IOException {
        RedisSentinels all = new RedisSentinels();
        try {
            all.form();
            return all;
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private void form() throws IOException {
        servers.add(RedisServer.plan().replication().start());
        servers.add(RedisReplica.of(primary()));
        for (int i = 0; i < SENTINELS; i++) {
            sentinels.add(sentinel());
        }
        for (RedisServer sentinel : sentinels) {
            RedisServerWait.until("the sentinels know one another", () -> {
                Map<String, String> seen =
                        sentinel.admin("SENTINEL", "MASTER", NAME).asMap();
                return "2".equals(seen.get("num-other-sentinels")) && "1".equals(seen.get("num-slaves"));
            });
        }
    }

    private RedisServer sentinel() throws IOException {
        RedisRole admin = RedisRole.ADMIN;
        return RedisServer.plan()
                .sentinel()
                .line("sentinel monitor " + NAME + " 127.0.0.1 " + primary().port() + " 2")
                .line("sentinel auth-user " + NAME + " " + admin.user())
                .line("sentinel auth-pass " + NAME + " " + admin.password())
                .line("sentinel sentinel-user " + admin.user())
                .line("sentinel sentinel-pass " + admin.password())
                .line("sentinel down-after-milliseconds " + NAME + " 2000")
                .line("sentinel failover-timeout " + NAME + " 10000")
                .start();
    }

    /** {@return the primary as it was at the start} */
    RedisServer primary() {
        return servers.get(0);
    }

    /** {@return the replica as it was at the start} */
    RedisServer replica() {
        return servers.get(1);
    }

    List<RedisServer> sentinels() {
        return List.copyOf(sentinels);
    }

    /** {@return how this role finds the primary by the sentinels, and logs in to both} */
    RedisURI uri(RedisRole role) {
        RedisURI.Builder uri = RedisURI.builder();
        sentinels.forEach(sentinel -> uri.withSentinel(sentinel.uri(role)));
        return uri.withSentinelMasterId(NAME)
                .withSsl(true)
                .withVerifyPeer(SslVerifyMode.FULL)
                .withTimeout(Duration.ofSeconds(30))
                .withAuthentication(role.user(), role.password())
                .build();
    }

    /** {@return a client as this role, ready to connect; the caller closes it} */
    RedisClient client(RedisRole role) {
        return RedisServerClients.client(uri(role));
    }

    @Override
    public void close() {
        sentinels.forEach(RedisServer::close);
        servers.forEach(RedisServer::close);
    }
}
