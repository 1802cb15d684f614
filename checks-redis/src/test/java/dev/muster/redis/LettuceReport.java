package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.Check;
import dev.muster.testing.Judged;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.LettuceVersion;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.StaticCredentialsProvider;
import java.io.File;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at a Redis by the lettuce on the class path, and says which that is and, in a line a judgement, what came of it. */
final class LettuceReport {
    private LettuceReport() {}

    /** {@return the lines of a look, with settings as of {@link EmbeddedRedis#settings()}} */
    static List<String> lines(Map<String, String> settings) throws Exception {
        try (RedisClient service = client(settings, "CACHE");
                RedisClient monitor = client(settings, "CACHE_MONITOR")) {
            List<Check> checks = List.of(
                    RedisChecks.client(uri(settings, "CACHE"), service.getOptions()),
                    RedisChecks.posture(service).purpose(Purpose.CACHE).probing(),
                    RedisChecks.posture(service)
                            .monitor(monitor)
                            .purpose(Purpose.CACHE)
                            .probing(),
                    RedisChecks.runtime(service)
                            .monitor(monitor)
                            .purpose(Purpose.CACHE)
                            .connections(2, 10),
                    RedisChecks.reachable(service)
                            .purpose(Purpose.CACHE)
                            .canary("app:")
                            .within(Duration.ofSeconds(30)));
            List<String> lines = new ArrayList<>(List.of("lettuce " + LettuceVersion.getVersion()));
            for (Check check : checks) {
                lines.addAll(Judged.lines(check));
            }
            return lines;
        }
    }

    private static RedisURI uri(Map<String, String> settings, String login) {
        RedisURI uri = RedisURI.create(of(settings, "CACHE_URL"));
        uri.setCredentialsProvider(new StaticCredentialsProvider(
                of(settings, login + "_USER"), of(settings, login + "_PASSWORD").toCharArray()));
        return uri;
    }

    private static RedisClient client(Map<String, String> settings, String login) {
        RedisClient client = RedisClient.create(uri(settings, login));
        SslOptions trust = SslOptions.builder()
                .jdkSslProvider()
                .trustManager(new File(of(settings, "CACHE_TRUST")))
                .build();
        // Which is on by itself since lettuce 7.
        SocketOptions socket = SocketOptions.builder().keepAlive(true).build();
        client.setOptions(
                ClientOptions.builder().sslOptions(trust).socketOptions(socket).build());
        return client;
    }

    private static String of(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        lines(System.getenv()).forEach(out::println);
    }
}
