package dev.muster.examples.preflight;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.config.AllowedHosts;
import dev.muster.config.ConfigChecks;
import dev.muster.config.Requirement;
import dev.muster.config.Settings;
import dev.muster.db.DbChecks;
import dev.muster.evidence.Checklist;
import dev.muster.evidence.EvidenceChecks;
import dev.muster.http.HttpChecks;
import dev.muster.redis.RedisChecks;
import dev.muster.runtime.RuntimeChecks;
import dev.muster.tls.TlsChecks;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where rules get what they judge.
 *
 * @param option of this command; empty where it has none
 * @param call of a service
 * @param looks what is asked then
 * @param checks that judge by it; they are never run
 */
record Source(String option, String call, String looks, List<? extends Check> checks) {
    /** Copies. */
    Source {
        checks = List.copyOf(checks);
    }

    /** {@return all there are} */
    static List<Source> all() {
        return Places.ALL;
    }

    private static List<Source> own() {
        return List.of(
                new Source(
                        "--settings",
                        "ConfigChecks",
                        "Reads the settings, and what this Java is told to do at its start. Nothing is sent anywhere.",
                        Places.settings()),
                new Source(
                        "",
                        "ConfigChecks.jwt, ConfigChecks.passwordHash",
                        "Reads how the service signs tokens and stores passwords, as it declares them.",
                        List.of(ConfigChecks.jwt(Places.NOTHING), ConfigChecks.passwordHash())),
                new Source(
                        "--keystore",
                        "TlsChecks.keyStore, TlsChecks.pem",
                        "Reads the file, its permissions, and the certificates in it.",
                        List.of(TlsChecks.pem(Path.of("server.pem")))),
                new Source(
                        "",
                        "TlsChecks.jvm, TlsChecks.sslContext, RuntimeChecks",
                        "Asks the virtual machine, reads files of /proc and /sys, the log's configuration, the class path. It is"
                                + " about the process that asks, so it is the service that has to.",
                        Places.process()),
                new Source(
                        "--checklist",
                        "EvidenceChecks.checklist",
                        "Reads the file after everything else was looked at, and answers each box by the rules that it is bound"
                                + " to.",
                        List.of(EvidenceChecks.checklist(Checklist.parse("- [ ] DEBUG is off\n")))));
    }

    private static List<Source> web() {
        return List.of(
                new Source(
                        "--url",
                        "HttpChecks.endpoint, HttpChecks.headers",
                        "Sends a GET, and another where it is redirected on the same host; looks at status, time, header fields"
                                + " and body.",
                        List.of(HttpChecks.endpoint(Places.WEB), HttpChecks.headers(Places.WEB))),
                new Source(
                        "--site",
                        "HttpChecks.site",
                        "Sends some tens of GET, HEAD and OPTIONS: the page, plain http, an origin that is a stranger's, a path"
                                + " that is not there, and paths such as /.env and /actuator. What is more than reading is asked"
                                + " by SiteCheck.active() of a service alone.",
                        List.of(HttpChecks.site(Places.WEB)
                                .active()
                                .loginPath("/login")
                                .maxBody(1_000_000))),
                new Source(
                        "",
                        "HttpChecks.vantage",
                        "Compares what the service sends on its own port with what its public address shows.",
                        List.of(HttpChecks.vantage(URI.create("http://127.0.0.1:8080/"), Places.WEB))),
                new Source(
                        "--tls",
                        "TlsChecks.endpoint",
                        "Makes one handshake, and sends hellos that offer one thing each to see what is taken; one connection at"
                                + " a time.",
                        List.of(TlsChecks.endpoint("example.com", 25).smtp(), TlsChecks.endpoint("example.com", 443))));
    }

    private static List<Source> servers() {
        return List.of(
                new Source(
                        "--jdbc",
                        "DbChecks",
                        "Logs in once, reads settings and catalogue views in a read-only transaction with a limit of 2 s a"
                                + " statement; no table of yours is read. What needs a pool in use or two looks is asked by a"
                                + " service alone.",
                        Places.database()),
                new Source(
                        "--redis",
                        "RedisChecks",
                        "Connects once, sends INFO, and asks by MULTI and DISCARD what the account may do. What needs two looks is"
                                + " asked by a service alone.",
                        Places.cache()));
    }

    String sentence() {
        return looks + "\n  here:       " + (option.isEmpty() ? "not by this command" : option) + "\n  in service: "
                + call + "\n";
    }

    /** Resources that nobody connects to. */
    private static final class Places {
        static final Settings NOTHING = Settings.map(Map.of());
        static final URI WEB = URI.create("https://example.com/");

        static final List<Source> ALL =
                Stream.of(own(), web(), servers()).flatMap(List::stream).toList();

        private Places() {}

        static List<Check> settings() {
            return List.of(
                    ConfigChecks.debugOff(NOTHING),
                    ConfigChecks.endpointUrls(NOTHING),
                    ConfigChecks.required(NOTHING, Requirement.text("NAME")),
                    ConfigChecks.allowedHosts(NOTHING, AllowedHosts.in("HOSTS")),
                    ConfigChecks.secrets(NOTHING, "KEY").rotatedEvery(Duration.ofDays(90)));
        }

        static List<Check> process() {
            return List.of(
                    TlsChecks.jvm(),
                    RuntimeChecks.posture(),
                    RuntimeChecks.live(),
                    RuntimeChecks.disk(Path.of("/")),
                    RuntimeChecks.clock(),
                    RuntimeChecks.ports(443),
                    RuntimeChecks.names("localhost"),
                    RuntimeChecks.storage(Path.of("/")),
                    RuntimeChecks.log(),
                    RuntimeChecks.logEvents(),
                    RuntimeChecks.logSecrets(NOTHING, "KEY"),
                    RuntimeChecks.ledger(Path.of("ledger")),
                    RuntimeChecks.build(Preflight.class),
                    RuntimeChecks.dependencies());
        }

        static List<Check> database() {
            HikariDataSource pool = new HikariDataSource(); // begun by its first connection
            pool.setJdbcUrl("jdbc:postgresql://db.invalid/");
            return List.of(
                    DbChecks.reachable(pool).writes(),
                    DbChecks.posture(pool).probing(),
                    DbChecks.maintenance(pool),
                    DbChecks.migrations(pool),
                    DbChecks.pool(pool, DbChecks.instances(1)),
                    DbChecks.usage(pool),
                    DbChecks.activity(pool),
                    DbChecks.backups(pool),
                    DbChecks.replication(pool),
                    DbChecks.integrity(pool));
        }

        static List<Check> cache() {
            RedisClient client = RedisClient.create("redis://redis.invalid");
            return List.of(
                    RedisChecks.reachable(client),
                    RedisChecks.posture(client).probing(),
                    RedisChecks.runtime(client),
                    RedisChecks.client(RedisURI.create("redis://redis.invalid"), ClientOptions.create()),
                    RedisChecks.sentinel(client),
                    RedisChecks.cluster(RedisClusterClient.create("redis://redis.invalid")));
        }
    }
}
