package dev.muster.examples.preflight;

import dev.muster.redis.Purpose;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be looked at. Each option may be left out; what is not named is not looked at. */
final class TargetOptions {
    @Option(
            names = "--settings",
            paramLabel = "env|FILE|DIR",
            description = "Settings: this process's environment, a .properties file, or a directory of mounted secrets;"
                    + " several are asked in order.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "--required",
            paramLabel = "FILE",
            description = "What has to be set, and its type (TOML), or a list of names such as .env.example.")
    @Nullable
    Path required;

    @Option(names = "--secret", paramLabel = "NAME", split = ",", description = "A setting that is a secret key.")
    List<String> secrets = new ArrayList<>();

    @Option(
            names = "--allowed-hosts",
            paramLabel = "NAME",
            description = "The setting that lists the host names which the service answers to.")
    @Nullable
    String allowedHosts;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "An address that has to answer 200, and its header fields.")
    List<URI> urls = new ArrayList<>();

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "A whole site: its page, redirects, CORS, errors, and paths that nobody should reach.")
    List<URI> sites = new ArrayList<>();

    @Option(
            names = "--tls",
            paramLabel = "HOST:PORT[,smtp|postgres]",
            description = "An endpoint that speaks TLS: certificates, protocols, suites, grade.")
    List<String> tls = new ArrayList<>();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description =
                    "Certificates (PEM) that --url, --site, --tls and --redis are trusted by, instead of the JDK's.")
    @Nullable
    Path trust;

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description = "A key store or trust store, or certificates in PEM. Password: KEYSTORE_PASSWORD, or"
                    + " --keystore-password-file.")
    List<Path> keyStores = new ArrayList<>();

    @Option(names = "--keystore-password-file", paramLabel = "FILE", description = "Holds the password of --keystore.")
    @Nullable
    Path keyStorePassword;

    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description = "A database. Login: --jdbc-user or JDBC_USER, and JDBC_PASSWORD or --jdbc-password-file.")
    @Nullable
    String jdbc;

    @Option(names = "--jdbc-user", paramLabel = "NAME", description = "The account that logs in.")
    @Nullable
    String jdbcUser;

    @Option(names = "--jdbc-password-file", paramLabel = "FILE", description = "Holds the password of --jdbc-user.")
    @Nullable
    Path jdbcPassword;

    @Option(names = "--instances", paramLabel = "N", description = "How many instances run, each with a pool.")
    @Nullable
    Integer instances;

    @Option(
            names = "--pool-size",
            paramLabel = "N",
            defaultValue = "10",
            description = "Connections of one instance's pool (default: ${DEFAULT-VALUE}, as HikariCP's).")
    int poolSize = 10;

    @Option(
            names = "--redis",
            paramLabel = "URI",
            description = "A Redis. Password: REDIS_PASSWORD or --redis-password-file.")
    @Nullable
    String redis;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "What that Redis is for: ${COMPLETION-CANDIDATES}. It decides half of the rules.")
    @Nullable
    Purpose purpose;

    @Option(names = "--redis-user", paramLabel = "NAME", description = "The account that logs in; else REDIS_USER.")
    @Nullable
    String redisUser;

    @Option(names = "--redis-password-file", paramLabel = "FILE", description = "Holds the password of --redis.")
    @Nullable
    Path redisPassword;

    @Option(
            names = "--checklist",
            paramLabel = "FILE",
            description =
                    "A checklist in Markdown: each box is answered by the rules of this run, or by who attested it.")
    List<Path> checklists = new ArrayList<>();

    @Option(
            names = {"--password", "--jdbc-password", "--redis-password", "--keystore-password", "--token"},
            hidden = true,
            description = "Refused.")
    @Nullable
    String refused;

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "The version that attestations have to be about.")
    @Nullable
    String release;
}
