package dev.muster.db;

import java.sql.SQLException;

/** A small shop in a database of its own, with an application that may read and write it and nothing else. */
final class MariaDbShop implements AutoCloseable {
    private final MariaDbServer server;
    private final String name;
    private final String password = Passwords.random();

    private MariaDbShop(MariaDbServer server, String name) {
        this.server = server;
        this.name = name;
    }

    static MariaDbShop in(MariaDbServer server, String name) throws SQLException {
        MariaDbShop shop = new MariaDbShop(server, name);
        server.root().run("CREATE DATABASE " + name);
        shop.asRoot()
                .run(
                        "CREATE TABLE customers (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80))",
                        "CREATE TABLE orders (id BIGINT AUTO_INCREMENT PRIMARY KEY, customer BIGINT UNSIGNED NOT NULL,"
                                + " total DECIMAL(10,2), FOREIGN KEY (customer) REFERENCES customers (id))",
                        "INSERT INTO customers (name) VALUES ('Ada'), ('Grace')",
                        "INSERT INTO orders (customer, total) VALUES (1, 12.50), (2, 99.99)",
                        "CREATE USER " + shop.account() + " IDENTIFIED VIA ed25519 USING PASSWORD('" + shop.password
                                + "') REQUIRE SSL",
                        "GRANT SELECT, INSERT, UPDATE, DELETE ON " + name + ".* TO " + shop.account());
        return shop;
    }

    /** {@return its database, such as {@code shop_7}} */
    String name() {
        return name;
    }

    /** {@return the application's account, such as {@code app_shop_7@localhost}} */
    String account() {
        return "app_" + name + "@localhost";
    }

    MariaDbLogin app() {
        return new MariaDbLogin(server.url(name), "app_" + name, password);
    }

    /** {@return the monitor, who sees the server and none of the shop's rows} */
    MariaDbLogin monitor() {
        return server.monitor();
    }

    MariaDbLogin asRoot() {
        MariaDbLogin root = server.root();
        return new MariaDbLogin(server.url(name), root.user(), root.password());
    }

    @Override
    public void close() throws SQLException {
        server.root().run("DROP DATABASE IF EXISTS " + name, "DROP USER IF EXISTS " + account());
    }
}
