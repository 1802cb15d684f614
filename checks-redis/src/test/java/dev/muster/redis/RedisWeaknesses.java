package dev.muster.redis;

import static dev.muster.redis.RedisWeakness.of;

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
        return Stream.of(rights(), users(), settings(), purposes(), clients(), servers()).flatMap(rows -> rows);
    }

    private static Stream<RedisWeakness> rights() {
        return Stream.of(
                of("every command")
                        .app("+@all")
                        .finds("redis.acl.commands")
                        .settles(RedisMatrixTest.HIDDEN.stream()
                                .map(rule -> rule.replace("?", ""))
                                .toArray(String[]::new)),
                of("FLUSHALL").app("+flushall").finds("redis.acl.destructive"),
                of("FLUSHDB").app("+flushdb").finds("redis.acl.destructive"),
                of("SWAPDB").app("+swapdb").finds("redis.acl.destructive"),
                of("MIGRATE").app("+migrate").finds("redis.acl.destructive"),
                of("RESTORE").app("+restore").finds("redis.acl.destructive"),
                of("SCRIPT FLUSH").app("+script|flush").finds("redis.acl.destructive"),
                of("KEYS").app("+keys").finds("redis.acl.keys-command"),
                of("CONFIG SET").app("+config|set").finds("redis.acl.admin"),
                of("REPLICAOF").app("+replicaof").finds("redis.acl.admin"),
                of("ACL SETUSER").app("+acl|setuser").finds("redis.acl.admin"),
                of("CLUSTER RESET").app("+cluster|reset").finds("redis.acl.admin"),
                of("every key").app("~*").finds("redis.acl.key-space"),
                of("every channel").app("+publish &*").finds("redis.acl.channels"));
    }

    private static Stream<RedisWeakness> users() {
        return Stream.of(
                of("the default user is on, with a password")
                        .user("default", "on >" + RedisRole.ADMIN.password())
                        .monitorFinds("redis.auth.default-user"),
                of("the default user is on, without a password")
                        .user("default", "on nopass +ping")
                        .finds("redis.auth.required")
                        .settles("redis.auth.default-user"),
                of("another user without a password")
                        .user("guest", "on nopass +ping")
                        .monitorFinds("redis.auth.other-users"));
    }

    private static Stream<RedisWeakness> settings() {
        return Stream.of(
                of("appendfsync no").set("appendfsync", "no").monitorFinds("redis.persistence.fsync"),
                of("writes go on after a failed save")
                        .set("stop-writes-on-bgsave-error", "no")
                        .set("save", "900 1")
                        .monitorFinds("redis.persistence.stop-writes"),
                of("no persistence")
                        .set("appendonly", "no")
                        .finds("redis.persistence.fits-purpose")
                        .settles("redis.persistence.fsync"),
                of("snapshots alone")
                        .set("appendonly", "no")
                        .set("save", "900 1")
                        .finds("redis.persistence.fits-purpose")
                        .settles("redis.persistence.fsync"),
                of("no limit of memory").set("maxmemory", "0").finds("redis.memory.limit"),
                of("more memory than there is").set("maxmemory", "100000gb").finds("redis.memory.limit"),
                of("protected-mode no").set("protected-mode", "no").monitorFinds("redis.net.protected-mode"),
                of("TLS 1.1").set("tls-protocols", "TLSv1.1 TLSv1.2 TLSv1.3").monitorFinds("redis.tls.protocols"),
                of("no slow log").set("slowlog-log-slower-than", "-1").monitorFinds("redis.slowlog", "redis.slow-commands?"),
                of("hardly any connections").set("maxclients", "21").finds("redis.clients.room"));
    }

    private static Stream<RedisWeakness> purposes() {
        return Stream.of(
                of("a store that evicts").set("maxmemory-policy", "allkeys-lru").finds("redis.eviction-fits-purpose"),
                of("a queue that evicts")
                        .as(Purpose.QUEUE)
                        .set("maxmemory-policy", "volatile-ttl")
                        .finds("redis.eviction-fits-purpose"),
                of("locks that are evicted")
                        .as(Purpose.LOCK)
                        .set("maxmemory-policy", "volatile-lru")
                        .finds("redis.eviction-fits-purpose"),
                of("sessions that are evicted, whichever")
                        .as(Purpose.SESSION)
                        .set("maxmemory-policy", "allkeys-random")
                        .finds("redis.eviction-fits-purpose"),
                of("sessions of which the next to expire are evicted")
                        .as(Purpose.SESSION)
                        .set("maxmemory-policy", "volatile-ttl"),
                of("a cache that fills up")
                        .as(Purpose.CACHE)
                        .finds("redis.eviction-fits-purpose")
                        .settles("redis.persistence.fsync", "redis.persistence.stop-writes"),
                of("a cache that evicts")
                        .as(Purpose.CACHE)
                        .set("maxmemory-policy", "allkeys-lfu")
                        .settles("redis.persistence.fsync", "redis.persistence.stop-writes"));
    }

    private static Stream<RedisWeakness> clients() {
        return Stream.of(
                of("commands wait for a minute")
                        .uri(uri -> uri.setTimeout(Duration.ofSeconds(60)))
                        .finds("redis.client.timeout"),
                of("commands queue up without bound")
                        .options(options -> options.requestQueueSize(Integer.MAX_VALUE)
                                .disconnectedBehavior(DisconnectedBehavior.ACCEPT_COMMANDS))
                        .finds("redis.client.queue"),
                of("commands wait for a connection without bound")
                        .options(options -> options.requestQueueSize(Integer.MAX_VALUE)
                                .disconnectedBehavior(DisconnectedBehavior.DEFAULT))
                        .finds("redis.client.queue"),
                of("nobody notices that the server is gone")
                        .options(options -> options.socketOptions(
                                SocketOptions.builder().keepAlive(false).build()))
                        .finds("redis.client.keepalive"),
                of("a connection takes half a minute")
                        .options(options -> options.socketOptions(SocketOptions.builder()
                                .keepAlive(true)
                                .connectTimeout(Duration.ofSeconds(30))
                                .build()))
                        .finds("redis.client.connect-timeout"),
                of("any host of the authority will do")
                        .uri(uri -> uri.setVerifyPeer(SslVerifyMode.CA))
                        .finds("redis.tls.verified"),
                of("any certificate will do")
                        .uri(uri -> uri.setVerifyPeer(SslVerifyMode.NONE))
                        .finds("redis.tls.verified"),
                of("everybody is trusted")
                        .options(options -> options.sslOptions(SslOptions.builder()
                                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                                .build()))
                        .finds("redis.tls.verified"));
    }

    private static Stream<RedisWeakness> servers() {
        return Stream.of(
                of("a port without TLS beside").server(RedisServerPlan::plainToo).finds("redis.tls.plain-port"),
                of("no TLS").server(RedisServerPlan::plainOnly).finds("redis.tls.session"),
                of("DEBUG for everybody")
                        .server(plan -> plan.line("enable-debug-command yes"))
                        .monitorFinds("redis.debug-commands"),
                of("DEBUG from this host")
                        .server(plan -> plan.line("enable-debug-command local"))
                        .monitorFinds("redis.debug-commands"),
                of("modules from anywhere")
                        .server(plan -> plan.line("enable-module-command yes"))
                        .monitorFinds("redis.debug-commands"),
                of("a weak password")
                        .server(plan -> plan.user(RedisRole.APP.user(), RedisRole.APP.rules() + " >password1"))
                        .uri(uri -> uri.setCredentialsProvider(
                                new StaticCredentialsProvider(RedisRole.APP.user(), "password1".toCharArray())))
                        .finds("redis.auth.password"),
                of("a replica that has lost its primary")
                        .server(plan -> plan.line("replicaof 127.0.0.1 1"))
                        .finds("redis.replication.link", "redis.replication.role"),
                of("FLUSHALL is renamed")
                        .server(plan -> plan.line("rename-command FLUSHALL \"\"")));
    }
}
