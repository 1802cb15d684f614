package dev.muster.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.StaticCredentialsProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.time.Duration;
import java.util.stream.Stream;

/** The rows of the matrix. */
final class RedisWeaknesses {
    private RedisWeaknesses() {}

    static Stream<RedisWeakness> all() {
        return Stream.of(rights(), users(), settings(), purposes(), clients(), servers())
                .flatMap(rows -> rows);
    }

    private static Stream<RedisWeakness> rights() {
        return Stream.of(
                RedisWeakness.of("every command")
                        .app("+@all")
                        .finds("redis.acl.commands")
                        .settles(RedisMatrixTest.HIDDEN.stream()
                                .map(rule -> rule.replace("?", ""))
                                .toArray(String[]::new)),
                RedisWeakness.of("FLUSHALL").app("+flushall").finds("redis.acl.destructive"),
                RedisWeakness.of("FLUSHDB").app("+flushdb").finds("redis.acl.destructive"),
                RedisWeakness.of("SWAPDB").app("+swapdb").finds("redis.acl.destructive"),
                RedisWeakness.of("MIGRATE").app("+migrate").finds("redis.acl.destructive"),
                RedisWeakness.of("RESTORE").app("+restore").finds("redis.acl.destructive"),
                RedisWeakness.of("SCRIPT FLUSH").app("+script|flush").finds("redis.acl.destructive"),
                RedisWeakness.of("KEYS").app("+keys").finds("redis.acl.keys-command"),
                RedisWeakness.of("CONFIG SET").app("+config|set").finds("redis.acl.admin"),
                RedisWeakness.of("REPLICAOF").app("+replicaof").finds("redis.acl.admin"),
                RedisWeakness.of("ACL SETUSER").app("+acl|setuser").finds("redis.acl.admin"),
                RedisWeakness.of("CLUSTER RESET").app("+cluster|reset").finds("redis.acl.admin"),
                RedisWeakness.of("every key").app("~*").finds("redis.acl.key-space"),
                RedisWeakness.of("every channel").app("+publish &*").finds("redis.acl.channels"));
    }

    private static Stream<RedisWeakness> users() {
        return Stream.of(
                RedisWeakness.of("the default user is on, with a password")
                        .user("default", "on >" + RedisRole.ADMIN.password())
                        .monitorFinds("redis.auth.default-user"),
                RedisWeakness.of("the default user is on, without a password")
                        .user("default", "on nopass +ping")
                        .finds("redis.auth.required")
                        .settles("redis.auth.default-user"),
                RedisWeakness.of("another user without a password")
                        .user("guest", "on nopass +ping")
                        .monitorFinds("redis.auth.other-users"));
    }

    private static Stream<RedisWeakness> settings() {
        return Stream.of(
                RedisWeakness.of("appendfsync no").set("appendfsync", "no").monitorFinds("redis.persistence.fsync"),
                RedisWeakness.of("writes go on after a failed save")
                        .set("stop-writes-on-bgsave-error", "no")
                        .set("save", "900 1")
                        .monitorFinds("redis.persistence.stop-writes"),
                RedisWeakness.of("no persistence")
                        .set("appendonly", "no")
                        .finds("redis.persistence.fits-purpose")
                        .settles("redis.persistence.fsync"),
                RedisWeakness.of("snapshots alone")
                        .set("appendonly", "no")
                        .set("save", "900 1")
                        .finds("redis.persistence.fits-purpose")
                        .settles("redis.persistence.fsync"),
                RedisWeakness.of("no limit of memory").set("maxmemory", "0").finds("redis.memory.limit"),
                RedisWeakness.of("more memory than there is")
                        .set("maxmemory", "100000gb")
                        .finds("redis.memory.limit"),
                RedisWeakness.of("protected-mode no")
                        .set("protected-mode", "no")
                        .monitorFinds("redis.net.protected-mode"),
                RedisWeakness.of("TLS 1.1")
                        .set("tls-protocols", "TLSv1.1 TLSv1.2 TLSv1.3")
                        .monitorFinds("redis.tls.protocols"),
                RedisWeakness.of("no slow log")
                        .set("slowlog-log-slower-than", "-1")
                        .monitorFinds("redis.slowlog", "redis.slow-commands?"),
                RedisWeakness.of("hardly any connections")
                        .set("maxclients", "21")
                        .finds("redis.clients.room"));
    }

    private static Stream<RedisWeakness> purposes() {
        return Stream.of(
                RedisWeakness.of("a store that evicts")
                        .set("maxmemory-policy", "allkeys-lru")
                        .finds("redis.eviction-fits-purpose"),
                RedisWeakness.of("a queue that evicts")
                        .as(Purpose.QUEUE)
                        .set("maxmemory-policy", "volatile-ttl")
                        .finds("redis.eviction-fits-purpose"),
                RedisWeakness.of("locks that are evicted")
                        .as(Purpose.LOCK)
                        .set("maxmemory-policy", "volatile-lru")
                        .finds("redis.eviction-fits-purpose"),
                RedisWeakness.of("sessions that are evicted, whichever")
                        .as(Purpose.SESSION)
                        .set("maxmemory-policy", "allkeys-random")
                        .finds("redis.eviction-fits-purpose"),
                RedisWeakness.of("sessions of which the next to expire are evicted")
                        .as(Purpose.SESSION)
                        .set("maxmemory-policy", "volatile-ttl"),
                RedisWeakness.of("a cache that fills up")
                        .as(Purpose.CACHE)
                        .finds("redis.eviction-fits-purpose")
                        .settles("redis.persistence.fsync", "redis.persistence.stop-writes"),
                RedisWeakness.of("a cache that evicts")
                        .as(Purpose.CACHE)
                        .set("maxmemory-policy", "allkeys-lfu")
                        .settles("redis.persistence.fsync", "redis.persistence.stop-writes"));
    }

    private static Stream<RedisWeakness> clients() {
        return Stream.of(
                RedisWeakness.of("commands wait for a minute")
                        .uri(uri -> uri.setTimeout(Duration.ofSeconds(60)))
                        .finds("redis.client.timeout"),
                RedisWeakness.of("commands queue up without bound")
                        .options(options -> options.requestQueueSize(Integer.MAX_VALUE)
                                .disconnectedBehavior(DisconnectedBehavior.ACCEPT_COMMANDS))
                        .finds("redis.client.queue"),
                RedisWeakness.of("commands wait for a connection without bound")
                        .options(options -> options.requestQueueSize(Integer.MAX_VALUE)
                                .disconnectedBehavior(DisconnectedBehavior.DEFAULT))
                        .finds("redis.client.queue"),
                RedisWeakness.of("nobody notices that the server is gone")
                        .options(options -> options.socketOptions(
                                SocketOptions.builder().keepAlive(false).build()))
                        .finds("redis.client.keepalive"),
                RedisWeakness.of("a connection takes half a minute")
                        .options(options -> options.socketOptions(SocketOptions.builder()
                                .keepAlive(true)
                                .connectTimeout(Duration.ofSeconds(30))
                                .build()))
                        .finds("redis.client.connect-timeout"),
                RedisWeakness.of("any host of the authority will do")
                        .uri(uri -> uri.setVerifyPeer(SslVerifyMode.CA))
                        .finds("redis.tls.verified"),
                RedisWeakness.of("any certificate will do")
                        .uri(uri -> uri.setVerifyPeer(SslVerifyMode.NONE))
                        .finds("redis.tls.verified"),
                RedisWeakness.of("everybody is trusted")
                        .options(options -> options.sslOptions(SslOptions.builder()
                                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                                .build()))
                        .finds("redis.tls.verified"));
    }

    private static Stream<RedisWeakness> servers() {
        return Stream.of(
                RedisWeakness.of("a port without TLS beside")
                        .server(RedisServerPlan::plainToo)
                        .finds("redis.tls.plain-port"),
                RedisWeakness.of("no TLS").server(RedisServerPlan::plainOnly).finds("redis.tls.session"),
                RedisWeakness.of("DEBUG for everybody")
                        .server(plan -> plan.line("enable-debug-command yes"))
                        .monitorFinds("redis.debug-commands"),
                RedisWeakness.of("DEBUG from this host")
                        .server(plan -> plan.line("enable-debug-command local"))
                        .monitorFinds("redis.debug-commands"),
                RedisWeakness.of("modules from anywhere")
                        .server(plan -> plan.line("enable-module-command yes"))
                        .monitorFinds("redis.debug-commands"),
                RedisWeakness.of("a weak password")
                        .server(plan -> plan.user(RedisRole.APP.user(), RedisRole.APP.rules() + " >password1"))
                        .uri(uri -> uri.setCredentialsProvider(
                                new StaticCredentialsProvider(RedisRole.APP.user(), "password1".toCharArray())))
                        .finds("redis.auth.password"),
                RedisWeakness.of("a replica that has lost its primary")
                        .server(plan -> plan.line("replicaof 127.0.0.1 1"))
                        .finds("redis.replication.link", "redis.replication.role"),
                RedisWeakness.of("FLUSHALL is renamed").server(plan -> plan.line("rename-command FLUSHALL \"\"")));
    }
}
