package dev.muster.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes a server for a while.
 *
 * @param server to be changed
 * @param wanted commands that change it
 * @param before commands that put everything back
 */
record RedisServerChange(RedisServer server, List<List<String>> wanted, List<List<String>> before) {
    /** A rule, or a selector in parentheses, which is several. */
    private static final Pattern RULE = Pattern.compile("\\([^)]*\\)|[^ ]+");

    static RedisServerChange settings(RedisServer server, Map<String, String> settings) {
        List<List<String>> wanted = new ArrayList<>();
        List<List<String>> before = new ArrayList<>();
        settings.forEach((name, value) -> {
            wanted.add(List.of("CONFIG", "SET", name, value));
            String was = server.admin("CONFIG", "GET", name).asMap().get(name);
            if (was == null) {
                throw new IllegalArgumentException("this server has no setting " + name);
            }
            before.add(List.of("CONFIG", "SET", name, was));
        });
        return new RedisServerChange(server, wanted, before);
    }

    static RedisServerChange user(RedisServer server, String user, String rules) {
        String prefix = "user " + user + " ";
        List<String> before = server.admin("ACL", "LIST").asList().stream()
                .flatMap(reply -> reply.asText().stream())
                .filter(line -> line.startsWith(prefix))
                .map(line -> "reset " + line.substring(prefix.length()))
                .findFirst()
                .map(was -> set(user, was))
                .orElse(List.of("ACL", "DELUSER", user));
        return new RedisServerChange(server, List.of(set(user, rules)), List.of(before));
    }

    private static List<String> set(String user, String rules) {
        List<String> command = new ArrayList<>(List.of("ACL", "SETUSER", user));
        RULE.matcher(rules).results().map(MatchResult::group).forEach(command::add);
        return command;
    }

    void make() {
        wanted.forEach(command -> server.admin(command.toArray(String[]::new)));
    }

    void restore() {
        before.forEach(command -> server.admin(command.toArray(String[]::new)));
    }
}
