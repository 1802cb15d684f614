package dev.muster.db;

import dev.muster.Outcome;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells servers apart, and what rules say of those that they are not about. */
final class Products {
    static final String NOT = "the server is of another kind";

    private Products() {}

    /** {@return that this kind of server knows no such thing} */
    static Outcome not(Product product) {
        return Outcome.notApplicable(product.engine() + " has no such thing");
    }

    /** {@return that nobody knows how to look into this server} */
    static Outcome unknown(Product product) {
        return Outcome.notApplicable(notLookedInto(product));
    }

    static String notLookedInto(Product product) {
        return product + " is not looked into: only PostgreSQL, MariaDB and MySQL are";
    }

    /**
     * {@return which server answers}
     *
     * <p>Others speak PostgreSQL's protocol, and its driver takes them for PostgreSQL; what they say themselves counts.
     */
    static Product of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String name = data.getDatabaseProductName();
        String version = data.getDatabaseProductVersion();
        return switch (name) {
            case "PostgreSQL" -> postgres(version(connection));
            case "MariaDB", "MySQL" -> mySql(version(connection));
            default -> product(Engine.OTHER, name, version);
        };
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT version()")) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    /** {@return by what it says: {@code PostgreSQL 17.11 on x86_64-pc-linux-gnu ...}} */
    static Product postgres(String said) {
        boolean alike = said.contains("-YB-") || said.contains("Greenplum") || said.contains("Redshift");
        return said.startsWith("PostgreSQL ") && !alike
                ? product(Engine.POSTGRESQL, "PostgreSQL", said)
                : product(Engine.OTHER, alike ? "a database like PostgreSQL" : firstWord(said), said);
    }

    /** {@return by what it says: {@code 10.11.6-MariaDB-1}, {@code 8.4.3}, {@code 8.0.11-TiDB-v7.5.0}} */
    static Product mySql(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("mariadb")) {
            // Before 11.0 it put a version in front for the sake of old replicas.
            return product(Engine.MARIADB, "MariaDB", said.startsWith("5.5.5-") ? said.substring(6) : said);
        }
        boolean alike = lower.contains("tidb") || lower.contains("vitess") || lower.contains("singlestore");
        return product(alike ? Engine.OTHER : Engine.MYSQL, alike ? "a database like MySQL" : "MySQL", said);
    }

    private static String firstWord(String said) {
        Matcher word = Pattern.compile("[A-Za-z]{1,40}").matcher(said);
        return word.find() ? word.group() : "an unknown database";
    }

    private static Product product(Engine engine, String name, String version) {
        Matcher numbers = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?")
                .matcher(version);
        return numbers.find()
                ? new Product(engine, name, number(numbers, 1), number(numbers, 2), number(numbers, 3))
                : new Product(engine, name, 0, 0, 0);
    }

    private static int number(Matcher numbers, int group) {
        String digits = numbers.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
