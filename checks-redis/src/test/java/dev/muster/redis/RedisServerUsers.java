package dev.muster.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a user of a server for a while. */
final class RedisServerUsers {
    /** A rule, or a selector in parentheses, which is several. */
    private static final Pattern RULE = Pattern.compile("\\([^)]*\\)|[^ ]+");

    private RedisServerUsers() {}

    /** Puts a user back. */
    @FunctionalInterface
    interface Restored {
        void restore();
    }

    static Restored change(RedisServer server, String user, String rules) {
        List<String> before = server.admin("ACL", "LIST").asList().stream()
                .flatMap(reply -> reply.asText().stream())
                .filter(line -> line.startsWith("user " + user + " "))
                .map(line -> line.substring(("user " + user + " ").length()))
                .toList();
        set(server, user, rules);
        return () -> {
            if (before.isEmpty()) {
                server.admin("ACL", "DELUSER", user);
            } else {
                set(server, user, "reset " + before.get(0));
            }
        };
    }

    private static void set(RedisServer server, String user, String rules) {
        List<String> command = new ArrayList<>(List.of("ACL", "SETUSER", user));
        RULE.matcher(rules).results().map(MatchResult::group).forEach(command::add);
        server.admin(command.toArray(String[]::new));
    }
}
