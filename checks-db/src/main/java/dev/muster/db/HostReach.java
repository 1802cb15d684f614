package dev.muster.db;

import dev.muster.db.Access.HostLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of {@code pg_hba.conf} that lets somebody in over the network, as far as no line before it refuses everybody.
 *
 * @param line that lets in
 * @param plain whether without TLS
 */
record HostReach(HostLine line, boolean plain) {
    private static final Set<String> EVERYWHERE = Set.of("all", "0.0.0.0/0", "::/0", "::0/0", "0.0.0.0/0.0.0.0");

    /** {@return the lines that count, in their order: the first that fits a login decides} */
    static List<HostReach> of(List<HostLine> lines) {
        List<HostReach> all = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        for (HostLine line : lines) {
            Set<String> ways = ways(line);
            ways.removeAll(refused);
            if (line.method().equals("reject")) {
                refused.addAll(isForEverybody(line) ? ways : Set.of());
            } else if (!ways.isEmpty()) {
                all.add(new HostReach(line, ways.contains("plain4") || ways.contains("plain6")));
            }
        }
        return all;
    }

    private static boolean isForEverybody(HostLine line) {
        return line.databases().contains("all") && line.users().contains("all") && isEverywhere(line);
    }

    /** How a login that this line is about may come: with TLS or without, by IPv4 or IPv6. */
    private static Set<String> ways(HostLine line) {
        Set<String> ways = new HashSet<>();
        for (String kind : kinds(line.type())) {
            if (!line.address().contains(":")) {
                ways.add(kind + "4");
            }
            if (!line.address().matches("[0-9.]+(/[0-9.]+)?")) {
                ways.add(kind + "6");
            }
        }
        return ways;
    }

    private static List<String> kinds(String type) {
        return switch (type) {
            case "host", "hostnogssenc" -> List.of("plain", "tls");
            case "hostnossl" -> List.of("plain");
            case "hostssl", "hostgssenc" -> List.of("tls");
            default -> List.of();
        };
    }

    static boolean isEverywhere(HostLine line) {
        return EVERYWHERE.contains(line.address());
    }

    /** {@return whether only the server's own host is meant} */
    static boolean isLocal(HostLine line) {
        return line.type().equals("local")
                || line.address().startsWith("127.")
                || line.address().startsWith("::1")
                || Set.of("localhost", "samehost").contains(line.address());
    }

    /** {@return whether an account may log in by this line; where that cannot be told, that it may} */
    boolean concerns(SessionFacts session, Set<String> roles) {
        return line.databases().stream().anyMatch(name -> isDatabase(name, session.database()))
                && line.users().stream().anyMatch(name -> isUser(name, session.user(), roles));
    }

    private static boolean isDatabase(String name, String database) {
        return Set.of("all", "sameuser", "samerole", "samegroup", database).contains(name) || name.startsWith("/");
    }

    private static boolean isUser(String name, String user, Set<String> roles) {
        boolean group = name.startsWith("+")
                && (roles.contains(name.substring(1)) || name.substring(1).equals(user));
        return name.equals("all") || name.equals(user) || name.startsWith("/") || group;
    }

    /** {@return the line as it stands in the file, about} */
    static String text(HostLine line) {
        String address = line.address().isEmpty() ? "" : " " + line.address();
        return line.type() + " " + String.join(",", line.databases()) + " " + String.join(",", line.users()) + address
                + " " + line.method();
    }
}
