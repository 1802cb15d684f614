package dev.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * How to log in to a server of the tests.
 *
 * @param url of JDBC, without user and password
 * @param user of the account
 * @param password of the account
 */
record MariaDbLogin(String url, String user, String password) {
    /** {@return a source that makes a new connection each time} */
    DataSource source() throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    Connection open() throws SQLException {
        return source().getConnection();
    }

    /** {@return user and password, as {@code DriverManager} wants them} */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    MariaDbLogin with(String otherUser, String otherPassword) {
        return new MariaDbLogin(url, otherUser, otherPassword);
    }

    /** {@return the same with another option of the driver, such as {@code sslMode=trust}} */
    MariaDbLogin with(String option) {
        return new MariaDbLogin(url + "&" + option, user, password);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** {@return the first column of every row} */
    List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
        }
        return answers;
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
