package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PostgreSQL 17.11 on x86_64-pc-linux-gnu, compiled by gcc|PostgreSQL 17.11|POSTGRESQL",
                "PostgreSQL 18beta2 on x86_64|PostgreSQL 18.0|POSTGRESQL",
                "PostgreSQL 15.18 (Debian 15.18-0+deb12u1) on x86_64|PostgreSQL 15.18|POSTGRESQL",
                "PostgreSQL 11.2-YB-2.20.1.0-b0 on x86_64|a database like PostgreSQL 11.2|OTHER",
                "PostgreSQL 8.0.2 on i686, compiled by GCC gcc, Redshift 1.0.1|a database like PostgreSQL 8.0|OTHER",
                "CockroachDB CCL v23.1.11 (x86_64-pc-linux-gnu)|CockroachDB 23.1|OTHER",
                "12|an unknown database 12.0|OTHER"
            })
    void what_speaks_postgresqls_protocol_is_told_apart(String said, String shown, Engine engine) {
        assertEquals(shown, Products.postgres(said).toString());
        assertEquals(engine, Products.postgres(said).engine());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.11.19-MariaDB-0+deb12u1|MariaDB 10.11.19|MARIADB",
                "5.5.5-10.6.18-MariaDB|MariaDB 10.6.18|MARIADB",
                "8.4.3|MySQL 8.4.3|MYSQL",
                "8.0.36-28|MySQL 8.0.36|MYSQL",
                "8.0.11-TiDB-v7.5.0|a database like MySQL 8.0|OTHER",
                "nonsense|MySQL 0.0.0|MYSQL"
            })
    void what_speaks_mysqls_protocol_is_told_apart(String said, String shown, Engine engine) {
        assertEquals(shown, Products.mySql(said).toString());
        assertEquals(engine, Products.mySql(said).engine());
    }

    @Test
    void versions_are_ordered_by_number() {
        Product server = new Product(Engine.MARIADB, "MariaDB", 10, 11, 4);
        assertTrue(server.atLeast(10, 6));
        assertTrue(server.atLeast(9, 99));
        assertFalse(server.atLeast(10, 12));
        assertFalse(server.atLeast(11, 0));
    }

    @Test
    void what_is_not_looked_into_says_so() {
        Product h2 = new Product(Engine.OTHER, "H2", 2, 5, 252);
        assertEquals(
                Outcome.notApplicable("H2 2.5 is not looked into: only PostgreSQL, MariaDB and MySQL are"),
                Products.unknown(h2));
        assertEquals(
                Outcome.notApplicable("MySQL has no such thing"),
                Products.not(new Product(Engine.MYSQL, "MySQL", 8, 4, 3)));
    }
}
