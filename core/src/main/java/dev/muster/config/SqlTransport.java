package dev.muster.config;

import java.util.Locale;
import java.util.Optional;

/**
 * How databases are told to use TLS: postgresql.org/docs/current/libpq-ssl.html, jdbc.postgresql.org/documentation/ssl,
 * dev.mysql.com/doc/connector-j (sslMode), mariadb.com/kb (Connector/J, sslMode),
 * learn.microsoft.com/sql/connect/jdbc (encrypt), and Oracle's JDBC guide (TCPS).
 */
final class SqlTransport {
    private SqlTransport() {}

    static Optional<Complaint> postgresql(Endpoint endpoint) {
        String mode = lower(endpoint, "sslmode");
        if (mode.isEmpty()
                && endpoint.scheme().startsWith("jdbc:")
                && lower(endpoint, "ssl").equals("true")) {
            mode = "verify-full"; // What the driver makes of ssl=true.
        }
        if (lower(endpoint, "sslfactory").contains("nonvalidating")) {
            mode = "require";
        }
        return switch (mode) {
            case "verify-full" -> Optional.empty();
            case "verify-ca", "require" -> unverified("sslmode=" + mode, "sslmode=verify-full");
            default -> unencrypted("sslmode", mode, "sslmode=verify-full");
        };
    }

    static Optional<Complaint> mysql(Endpoint endpoint) {
        String mode = lower(endpoint, "sslmode") + lower(endpoint, "ssl-mode");
        if (mode.isEmpty() && lower(endpoint, "requiressl").equals("true")) {
            mode = lower(endpoint, "verifyservercertificate").equals("true") ? "verify_ca" : "required";
        }
        return switch (mode) {
            case "verify_identity" -> Optional.empty();
            case "verify_ca", "required" -> unverified("sslMode=" + mode, "sslMode=VERIFY_IDENTITY");
            default -> unencrypted("sslMode", mode, "sslMode=VERIFY_IDENTITY");
        };
    }

    static Optional<Complaint> mariadb(Endpoint endpoint) {
        String mode = lower(endpoint, "sslmode");
        if (mode.isEmpty() && lower(endpoint, "usessl").equals("true")) {
            mode = "useSsl=true";
        }
        return switch (mode) {
            case "verify-full" -> Optional.empty();
            case "verify-ca", "trust", "useSsl=true" -> unverified(mode, "sslMode=verify-full");
            default -> unencrypted("sslMode", mode, "sslMode=verify-full");
        };
    }

    static Optional<Complaint> sqlServer(Endpoint endpoint) {
        if (lower(endpoint, "trustservercertificate").matches("true|yes")) {
            return unverified("trustServerCertificate=true", "trustServerCertificate=false");
        }
        String encrypt = lower(endpoint, "encrypt");
        return switch (encrypt) {
            case "true", "yes", "strict", "mandatory" -> Optional.empty();
            case "" -> unverified("encrypt is not set, and its default depends on the driver:", "encrypt=true");
            default -> unencrypted("encrypt", encrypt, "encrypt=true");
        };
    }

    static Optional<Complaint> oracle(Endpoint endpoint) {
        return endpoint.parameter("protocol").equals("tcps")
                ? Optional.empty()
                : Optional.of(Complaint.warning(
                        "without tcps only native network encryption would protect it, which the URL does not tell",
                        "use tcps, or require native network encryption and waive this"));
    }

    private static Optional<Complaint> unverified(String what, String better) {
        return Optional.of(Complaint.warning(
                Shown.line(what) + " does not make sure that the server is the one named", "set " + better));
    }

    private static Optional<Complaint> unencrypted(String name, String mode, String better) {
        String what = mode.isEmpty() ? "without " + name : Shown.line(name + "=" + mode);
        return Optional.of(Complaint.error(what + " the connection may not be encrypted", "set " + better));
    }

    private static String lower(Endpoint endpoint, String name) {
        return endpoint.parameter(name).strip().toLowerCase(Locale.ROOT);
    }
}
