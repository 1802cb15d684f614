package dev.muster.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether an address is called over TLS that authenticates the server, going by its scheme and parameters. */
final class Transport {
    private static final Set<String> SECURE = Set.of(
            "https",
            "wss",
            "rediss",
            "amqps",
            "amqp+ssl",
            "ldaps",
            "smtps",
            "mqtts",
            "ftps",
            "sftp",
            "ssh",
            "imaps",
            "pop3s",
            "grpcs",
            "tls",
            "ssl",
            "couchbases",
            "bolt+s",
            "neo4j+s",
            "sasl_ssl",
            "rediss-sentinel",
            "redis+ssl",
            "redis+tls");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("http", "https"),
            Map.entry("ws", "wss"),
            Map.entry("redis", "rediss"),
            Map.entry("redis-sentinel", "rediss-sentinel"),
            Map.entry("plaintext", "ssl"),
            Map.entry("sasl_plaintext", "sasl_ssl"),
            Map.entry("amqp", "amqps"),
            Map.entry("ldap", "ldaps"),
            Map.entry("mqtt", "mqtts"),
            Map.entry("ftp", "sftp"),
            Map.entry("imap", "imaps"),
            Map.entry("pop3", "pop3s"),
            Map.entry("grpc", "grpcs"),
            Map.entry("nats", "tls"),
            Map.entry("bolt", "bolt+s"),
            Map.entry("neo4j", "neo4j+s"),
            Map.entry("couchbase", "couchbases"));
    private static final Set<String> SQL = Set.of("postgresql", "mysql", "mariadb", "sqlserver", "mssql", "oracle");

    private Transport() {}

    /** {@return whether anything can be told about that scheme} */
    static boolean known(String scheme) {
        return SECURE.contains(scheme)
                || PLAIN.containsKey(scheme)
                || SQL.contains(driver(scheme))
                || scheme.startsWith("mongodb")
                || scheme.equals("smtp");
    }

    /** {@return what is wrong with how that address is called; empty too where nothing is known of its scheme} */
    static Optional<Complaint> complaint(Endpoint endpoint) {
        String scheme = endpoint.scheme();
        String secure = PLAIN.getOrDefault(scheme, "");
        if (!secure.isEmpty()) {
            return Optional.of(Complaint.error(scheme + " is not encrypted", "use " + secure + "://"));
        }
        return switch (driver(scheme)) {
            case "postgresql" -> SqlTransport.postgresql(endpoint);
            case "mysql" -> SqlTransport.mysql(endpoint);
            case "mariadb" -> SqlTransport.mariadb(endpoint);
            case "sqlserver", "mssql" -> SqlTransport.sqlServer(endpoint);
            case "oracle" -> SqlTransport.oracle(endpoint);
            case "mongodb", "mongodb+srv" -> mongo(endpoint);
            case "smtp" ->
                Optional.of(Complaint.warning(
                        "whether smtp is encrypted depends on STARTTLS, which the URL does not tell",
                        "use smtps:// (RFC 8314), or require STARTTLS and waive this"));
            default -> Optional.empty();
        };
    }

    /** MongoDB's connection string: TLS is on by default with SRV records alone. */
    private static Optional<Complaint> mongo(Endpoint endpoint) {
        String asked = endpoint.parameter("tls") + endpoint.parameter("ssl");
        boolean on = endpoint.scheme().equals("mongodb+srv") ? !asked.contains("false") : asked.contains("true");
        if (!on) {
            return Optional.of(Complaint.error("mongodb without tls=true is not encrypted", "add tls=true"));
        }
        boolean blind = endpoint.parameter("tlsInsecure").equals("true")
                || endpoint.parameter("tlsAllowInvalidCertificates").equals("true")
                || endpoint.parameter("tlsAllowInvalidHostnames").equals("true");
        return blind
                ? Optional.of(Complaint.error(
                        "the certificate of the server is not verified", "take tlsInsecure and tlsAllowInvalid... out"))
                : Optional.empty();
    }

    private static String driver(String scheme) {
        return scheme.startsWith("jdbc:") ? scheme.substring(5).toLowerCase(Locale.ROOT) : scheme;
    }
}
