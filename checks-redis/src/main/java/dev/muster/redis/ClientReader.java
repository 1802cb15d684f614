package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Words;
import dev.muster.config.CommonPasswords;
import dev.muster.redis.ClientFacts.Login;
import dev.muster.redis.ClientFacts.Options;
import dev.muster.redis.ClientFacts.Password;
import dev.muster.redis.ClientFacts.Target;
import dev.muster.redis.ClientFacts.Verify;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how a client of lettuce is set up. */
final class ClientReader {
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final List<Pattern> CLASSES = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
            .map(Pattern::compile)
            .toList();

    private ClientReader() {}

    static ClientFacts read(Declared declared, Fact<List<RedisURI>> uris, ClientOptions options, CheckContext context) {
        Trust trust = Trust.of(options.getSslOptions());
        Fact<Target> target = uris.map(all -> target(all.get(0), trust, context));
        return new ClientFacts(declared, target, Fact.of(options(options, trust)));
    }

    private static Target target(RedisURI uri, Trust trust, CheckContext context) {
        boolean socket = uri.getSocket() != null;
        return new Target(
                address(uri),
                socket || local(uri),
                socket,
                uri.isSsl() || uri.isStartTls(),
                trust == Trust.ALL ? Verify.NONE : verify(uri),
                login(uri, context),
                uri.getTimeout());
    }

    private static String address(RedisURI uri) {
        if (uri.getSocket() != null) {
            return uri.getSocket();
        }
        if (uri.getSentinels().isEmpty()) {
            return uri.getHost() + ":" + uri.getPort();
        }
        List<String> sentinels = uri.getSentinels().stream()
                .map(each -> each.getHost() + ":" + each.getPort())
                .toList();
        return uri.getSentinelMasterId() + " of the sentinels " + Words.some(sentinels);
    }

    private static boolean local(RedisURI uri) {
        List<RedisURI> all = uri.getSentinels().isEmpty() ? List.of(uri) : uri.getSentinels();
        return all.stream().allMatch(each -> Hosts.local(each.getHost()));
    }

    private static Verify verify(RedisURI uri) {
        return switch (uri.getVerifyMode()) {
            case FULL -> Verify.FULL;
            case CA -> Verify.CHAIN;
            case NONE -> Verify.NONE;
        };
    }

    /** What a provider of credentials gives, it gives to the connections of the service too. */
    private static Login login(RedisURI uri, CheckContext context) {
        Duration limit = context.remaining().compareTo(MOST) < 0 ? context.remaining() : MOST;
        try {
            RedisCredentials credentials = uri.getCredentialsProvider()
                    .resolveCredentials()
                    .toFuture()
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return credentials == null ? new Login("", Fact.of(Optional.empty())) : login(credentials);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // Nobody knows then.
        }
        return new Login("", Fact.absent("the client's provider of credentials gave none within 1 s"));
    }

    private static Login login(RedisCredentials credentials) {
        String user = credentials.hasUsername() ? credentials.getUsername() : "";
        return new Login(
                user,
                Fact.of(
                        credentials.hasPassword()
                                ? Optional.of(password(new String(credentials.getPassword()), user))
                                : Optional.empty()));
    }

    private static Password password(String text, String user) {
        long classes = CLASSES.stream().filter(of -> of.matcher(text).find()).count();
        return new Password(
                text.length(),
                (int) classes,
                CommonPasswords.has(text),
                !user.isEmpty() && text.equalsIgnoreCase(user));
    }

    private static Options options(ClientOptions options, Trust trust) {
        SocketOptions socket = options.getSocketOptions();
        DisconnectedBehavior behavior = options.getDisconnectedBehavior();
        String[] protocols = options.getSslOptions().getProtocols();
        return new Options(
                socket.getConnectTimeout(),
                socket.isKeepAlive(),
                socket.isEnableTcpUserTimeout()
                        ? Optional.of(socket.getTcpUserTimeout().getTcpUserTimeout())
                        : Optional.empty(),
                options.getRequestQueueSize(),
                behavior == DisconnectedBehavior.REJECT_COMMANDS
                        || (behavior == DisconnectedBehavior.DEFAULT && !options.isAutoReconnect()),
                options.isAutoReconnect(),
                trust == Trust.OWN_CODE,
                protocols == null ? List.of() : List.of(protocols));
    }
}
