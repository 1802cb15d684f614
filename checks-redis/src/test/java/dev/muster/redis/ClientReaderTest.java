package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.redis.ClientFacts.Login;
import dev.muster.redis.ClientFacts.Options;
import dev.muster.redis.ClientFacts.Password;
import dev.muster.redis.ClientFacts.Target;
import dev.muster.redis.ClientFacts.Verify;
import dev.muster.testing.TestRun;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.cluster.RedisClusterClient;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.handler.ssl.util.SimpleTrustManagerFactory;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

final class ClientReaderTest {
    private static final ClientOptions DEFAULTS = ClientOptions.create();

    private static Target target(RedisURI uri, ClientOptions options) {
        return facts(uri, options).target().value().orElseThrow();
    }

    private static Target target(String uri) {
        return target(RedisURI.create(uri), DEFAULTS);
    }

    private static Options options(ClientOptions options) {
        return facts(RedisURI.create("redis://cache"), options)
                .options()
                .value()
                .orElseThrow();
    }

    private static ClientFacts facts(RedisURI uri, ClientOptions options) {
        return ClientReader.read(Declared.NOTHING, Fact.of(List.of(uri)), options, TestRun.ample());
    }

    @ParameterizedTest
    @CsvSource({
        "redis://cache, cache:6379, false, false, false",
        "rediss://cache:7000/3, cache:7000, false, false, true",
        "redis+tls://cache, cache:6379, false, false, true",
        "redis://localhost, localhost:6379, true, false, false",
        "redis://127.8.9.1, 127.8.9.1:6379, true, false, false",
        "redis://127.evil.example, 127.evil.example:6379, false, false, false",
        "redis-socket:///run/redis.sock, /run/redis.sock, true, true, false",
        "redis-sentinel://a:1#shop, shop of the sentinels a:1, false, false, false",
    })
    void addresses_are_those_of_the_uri(String uri, String address, boolean local, boolean socket, boolean tls) {
        Target target = target(uri);
        assertEquals(address, target.address());
        assertEquals(List.of(local, socket, tls), List.of(target.local(), target.socket(), target.tls()));
    }

    @ParameterizedTest
    @CsvSource({"FULL, FULL", "CA, CHAIN", "NONE, NONE"})
    void what_is_verified_is_what_the_uri_says(SslVerifyMode mode, Verify verify) {
        RedisURI uri = RedisURI.builder()
                .withHost("cache")
                .withSsl(true)
                .withVerifyPeer(mode)
                .build();
        assertEquals(verify, target(uri, DEFAULTS).verify());
    }

    @ParameterizedTest
    @CsvSource({
        "password1, 9, 2, true, false",
        "Tr0ub4dor&3, 11, 4, false, false",
        "BILLING, 7, 1, false, true",
        "9f8e7d6c5b4a39281706f5e4d3c2b1a0, 32, 2, false, false"
    })
    void a_password_is_not_kept(String password, int length, int classes, boolean common, boolean user) {
        RedisURI uri = RedisURI.builder()
                .withHost("cache")
                .withAuthentication("billing", password)
                .build();
        Target target = target(uri, DEFAULTS);
        assertEquals(
                new Login("billing", Fact.of(Optional.of(new Password(length, classes, common, user)))),
                target.login());
        assertFalse(target.toString().contains("=" + password));
    }

    @Test
    void who_names_no_user_or_no_password_is_seen_to() {
        assertEquals(
                new Login("", Fact.of(Optional.empty())),
                target("redis://cache").login());
        Login login = target("redis://:secret@cache").login();
        assertEquals("", login.user());
        assertTrue(login.password().value().orElseThrow().isPresent());
    }

    @Test
    void credentials_of_a_provider_are_asked_for_once_and_not_for_long() {
        RedisURI uri = RedisURI.create("redis://cache");
        uri.setCredentialsProvider(() -> Mono.just(RedisCredentials.just("app", "from-a-vault")));
        assertEquals("app", target(uri, DEFAULTS).login().user());
        uri.setCredentialsProvider(() -> Mono.error(new IllegalStateException("vault is sealed")));
        assertInstanceOf(Fact.Absent.class, target(uri, DEFAULTS).login().password());
        uri.setCredentialsProvider(Mono::never);
        Fact<Optional<Password>> late = ClientReader.read(
                        Declared.NOTHING, Fact.of(List.of(uri)), DEFAULTS, TestRun.of(Duration.ofMillis(1)))
                .target()
                .value()
                .orElseThrow()
                .login()
                .password();
        assertInstanceOf(Fact.Absent.class, late);
    }

    @Test
    void what_lettuce_does_by_itself_is_known() {
        Options options = options(DEFAULTS);
        assertEquals(Duration.ofSeconds(10), options.connectTimeout());
        assertEquals(Integer.MAX_VALUE, options.queueSize());
        assertTrue(options.autoReconnect());
        assertFalse(options.rejectsWhileDisconnected());
        assertFalse(options.trustsByOwnCode());
        assertEquals(Optional.empty(), options.userTimeout());
        assertEquals(List.of(), options.protocols());
        assertEquals(Duration.ofSeconds(60), target("redis://cache").timeout());
    }

    @Test
    void what_is_set_is_read() {
        Options options = options(ClientOptions.builder()
                .requestQueueSize(10_000)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .keepAlive(false)
                        .tcpUserTimeout(TcpUserTimeoutOptions.builder()
                                .enable()
                                .tcpUserTimeout(Duration.ofSeconds(5))
                                .build())
                        .build())
                .sslOptions(SslOptions.builder().protocols("TLSv1.1").build())
                .build());
        assertEquals(
                new Options(
                        Duration.ofSeconds(2),
                        false,
                        Optional.of(Duration.ofSeconds(5)),
                        10_000,
                        true,
                        true,
                        false,
                        List.of("TLSv1.1")),
                options);
        assertTrue(options(ClientOptions.builder().autoReconnect(false).build()).rejectsWhileDisconnected());
    }

    @Test
    void a_client_that_trusts_everybody_verifies_nothing() {
        ClientOptions options = ClientOptions.builder()
                .sslOptions(SslOptions.builder()
                        .trustManager(InsecureTrustManagerFactory.INSTANCE)
                        .build())
                .build();
        assertEquals(
                Verify.NONE, target(RedisURI.create("rediss://cache"), options).verify());
    }

    @Test
    void whom_own_code_trusts_nobody_can_tell() {
        SslOptions own = SslOptions.builder().trustManager(new OwnCode()).build();
        assertEquals(Trust.OWN_CODE, Trust.of(own));
        assertTrue(options(ClientOptions.builder().sslOptions(own).build()).trustsByOwnCode());
    }

    @Test
    void stores_are_read_by_the_jdk() {
        assertEquals(Trust.STORE, Trust.of(RedisServerClients.sslOptions()));
        assertEquals(Trust.STORE, Trust.of(SslOptions.create()));
    }

    @Test
    void a_client_tells_where_it_connects_if_it_was_told() {
        try (RedisClient told = RedisClient.create("redis://cache:7000");
                RedisClient untold = RedisClient.create();
                RedisClusterClient cluster = RedisClusterClient.create(
                        List.of(RedisURI.create("redis://a"), RedisURI.create("redis://b")))) {
            assertEquals(7000, Clients.uris(told).value().orElseThrow().get(0).getPort());
            assertTrue(Clients.uris(untold).why().contains(".uri(RedisURI)"));
            assertEquals(2, Clients.uris(cluster).value().orElseThrow().size());
            ClientFacts facts =
                    ClientReader.read(Declared.NOTHING, Clients.uris(untold), untold.getOptions(), TestRun.ample());
            assertInstanceOf(Fact.Absent.class, facts.target());
        }
    }

    private static final class OwnCode extends SimpleTrustManagerFactory {
        @Override
        protected void engineInit(KeyStore keyStore) {}

        @Override
        protected void engineInit(ManagerFactoryParameters parameters) {}

        @Override
        protected TrustManager[] engineGetTrustManagers() {
            return new TrustManager[] {
                new X509TrustManager() {
                    @Override
                    public void checkClientTrusted(X509Certificate[] chain, String type) {}

                    @Override
                    public void checkServerTrusted(X509Certificate[] chain, String type) {}

                    @Override
                    public X509Certificate[] getAcceptedIssuers() {
                        return new X509Certificate[0];
                    }
                }
            };
        }
    }
}
