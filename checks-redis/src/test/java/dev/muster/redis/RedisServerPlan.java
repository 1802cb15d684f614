package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a server is to be set up: hardened, as {@code redis/redis.conf} of the tests' resources, but for what is said here. */
final class RedisServerPlan {
    /** How clients come in. */
    enum Access {
        /** As one of several users. */
        USERS,
        /** By one password for everybody. */
        PASSWORD,
        /** Everybody does. */
        NOTHING
    }

    /** What a sentinel takes from the template, beside what is about TLS. */
    private static final List<String> SENTINEL =
            List.of("bind", "protected-mode", "port", "aclfile", "daemonize", "logfile", "dir");

    /** A sentinel knows few commands, and takes no rules about others. */
    private static final String WATCHER = "on resetchannels -@all +ping +hello +auth +info +sentinel|master"
            + " +sentinel|masters +sentinel|replicas +sentinel|slaves +sentinel|sentinels +sentinel|ckquorum"
            + " +sentinel|get-master-addr-by-name";

    private RedisServerVersion version = RedisServerVersion.chosen();
    private boolean tls = true;
    private boolean plain;
    private boolean sentinel;
    private Access access = Access.USERS;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> users = new LinkedHashMap<>();

    RedisServerPlan() {
        users.put("default", "off");
        for (RedisRole role : RedisRole.values()) {
            user(role, role.rules());
        }
    }

    /** Takes this version, whatever {@code -Dredis.version} says. */
    RedisServerPlan version(RedisServerVersion wanted) {
        version = wanted;
        return this;
    }

    /** Sets a directive of {@code redis.conf} in place of the one that is there, if there is one. */
    RedisServerPlan set(String directive, String value) {
        lines.removeIf(line -> line.startsWith(directive + " "));
        lines.add(directive + " " + value);
        return this;
    }

    /** Adds a line to {@code redis.conf}, such as {@code rename-command FLUSHALL ""}. */
    RedisServerPlan line(String line) {
        lines.add(line);
        return this;
    }

    /** Opens a port without TLS beside the one with it. */
    RedisServerPlan plainToo() {
        plain = true;
        return this;
    }

    /** Opens a port without TLS, and none with it. */
    RedisServerPlan plainOnly() {
        plain = true;
        tls = false;
        return this;
    }

    /** Gives a user other rules; the roles keep their passwords. */
    RedisServerPlan user(RedisRole role, String rules) {
        return user(role.user(), rules + " >" + role.password());
    }

    /** Adds a user, or replaces one, with all of its rules: {@code default}, {@code on nopass ~* &* +@all}. */
    RedisServerPlan user(String name, String rules) {
        users.put(name, rules);
        return this;
    }

    /** Knows no users but the default one, whose password, that of {@link RedisRole#ADMIN}, is everybody's. */
    RedisServerPlan password() {
        access = Access.PASSWORD;
        return this;
    }

    /** Lets everybody in as the default user, with all rights. */
    RedisServerPlan open() {
        access = Access.NOTHING;
        return set("protected-mode", "no");
    }

    /** Makes a sentinel of it, which watches what {@code sentinel ...} lines say. */
    RedisServerPlan sentinel() {
        sentinel = true;
        user(RedisRole.APP, WATCHER);
        return user(RedisRole.MONITOR, WATCHER);
    }

    /** Lets it be a replica some day, which logs in to its primary as the administrator. */
    RedisServerPlan replication() {
        return set("masteruser", RedisRole.ADMIN.user()).set("masterauth", RedisRole.ADMIN.password());
    }

    RedisServer start() throws IOException {
        return RedisServer.start(this);
    }

    boolean tls() {
        return tls;
    }

    boolean plain() {
        return plain;
    }

    Access access() {
        return access;
    }

    /** {@return what is run} */
    List<String> command(Path directory) {
        List<String> command = new ArrayList<>(
                List.of(version.program(), directory.resolve("redis.conf").toString()));
        if (sentinel) {
            command.add("--sentinel");
        }
        return command;
    }

    /** {@return what the server says when it is there} */
    String greeting() {
        return sentinel ? "Sentinel ID is" : "Ready to accept connections";
    }

    /** Writes the files that it reads. */
    void write(Path directory, int tlsPort, int plainPort) throws IOException {
        secret(directory.resolve("redis.conf"), String.join("\n", configuration(directory, tlsPort, plainPort)) + "\n");
        if (access == Access.USERS) {
            List<String> all = new ArrayList<>();
            users.forEach((name, rules) -> all.add("user " + name + " reset " + rules));
            secret(directory.resolve("users.acl"), String.join("\n", all) + "\n");
        }
    }

    private static void secret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, UTF_8);
    }

    private List<String> configuration(Path directory, int tlsPort, int plainPort) {
        List<String> all = new ArrayList<>(template(directory, tlsPort).lines().toList());
        all.removeIf(line -> drops(line.replaceAll(" .*", "")));
        if (plain) {
            all.add("port " + plainPort);
        }
        if (access == Access.PASSWORD) {
            all.add("requirepass " + RedisRole.ADMIN.password());
        }
        all.addAll(lines);
        return all;
    }

    /** {@return whether a directive of the template does not hold} */
    private boolean drops(String directive) {
        return (plain && directive.equals("port"))
                || (!tls && directive.startsWith("tls-"))
                || (access != Access.USERS && directive.equals("aclfile"))
                || lines.stream().anyMatch(line -> line.startsWith(directive + " "))
                || (sentinel && !SENTINEL.contains(directive) && !directive.startsWith("tls-"));
    }

    private static String template(Path directory, int tlsPort) {
        RedisServerKeys keys = RedisServerKeys.shared();
        try (InputStream in = Objects.requireNonNull(
                RedisServerPlan.class.getResourceAsStream("/redis/redis.conf"), "redis/redis.conf")) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("${dir}", directory.toString())
                    .replace("${tls-port}", String.valueOf(tlsPort))
                    .replace("${key}", keys.key().toString())
                    .replace("${certificate}", keys.certificate().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
