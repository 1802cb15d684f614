package dev.muster.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Starts a server of the tests, asks it one thing, and stops it: a program, to be run as whoever should be able to. */
final class OrdinaryUser {
    private OrdinaryUser() {}

    /** Says who ran it and which server answered. */
    public static void main(String[] servers) throws IOException, SQLException {
        for (String server : servers) {
            System.out.println(System.getProperty("user.name") + ": "
                    + (server.equals("postgres") ? postgres() : mariaDb()) + " answers");
        }
    }

    private static String postgres() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start();
                PostgresDatabase shop = server.database()) {
            return product(shop.as(PostgresRole.APP));
        }
    }

    private static String mariaDb() throws SQLException {
        try (MariaDbServer server = MariaDbServer.start();
                MariaDbShop shop = server.shop()) {
            return product(shop.app().source());
        }
    }

    private static String product(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM orders")) {
            row.next();
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
