package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Pools of HikariCP, real ones over H2, and such as have never connected. */
final class HikariReaderTest {
    private static final String PASSWORD = "kN8-pQ2_xW5z";

    private static HikariConfig h2(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name);
        config.setPoolName(name);
        config.setMaximumPoolSize(2);
        return config;
    }

    private static DriverFacts read(HikariConfig config) {
        return DriverReader.read(HikariReader.source(config), Optional.empty(), Declared.NOTHING);
    }

    @Test
    void a_started_pool_shows_what_is_in_effect() throws SQLException {
        HikariConfig config = h2("started");
        config.setMaxLifetime(10_000);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection held = pool.getConnection()) {
            PoolSettings settings = HikariReader.settings(pool);
            PoolSample sample =
                    HikariReader.sample(pool, PoolFixture.NOON).value().orElseThrow();

            assertFalse(held.isClosed());
            assertEquals(Duration.ofMinutes(30), settings.maxLifetime());
            assertTrue(settings.started());
            assertEquals(1, sample.active());
            assertEquals(0, sample.waiting());
            assertEquals(2, sample.most());
            assertEquals(
                    "maxLifetime WARNING",
                    Verdicts.words(
                            new PoolSettingIgnoredRule(), PoolFixture.given(settings, Map.of("maxLifetime", "10000"))));
        }
    }

    @Test
    void a_pool_that_cannot_be_seen_says_why() {
        HikariDataSource never = new HikariDataSource();
        assertTrue(HikariReader.sample(never, PoolFixture.NOON).why().contains("has not started"));
        assertFalse(HikariReader.settings(never).started());
        HikariDataSource closed = new HikariDataSource(h2("closed"));
        closed.close();
        assertTrue(HikariReader.sample(closed, PoolFixture.NOON).why().contains("is closed"));
    }

    @Test
    void sizes_that_are_not_set_are_those_that_will_be() {
        assertEquals(10, PoolFixture.settings("").most());
        assertEquals(10, PoolFixture.settings("").minimumIdle());
        assertEquals(10, PoolFixture.settings("minimumIdle=3").most());
        assertEquals(4, PoolFixture.settings("minimumIdle=9 maximumPoolSize=4").minimumIdle());
        assertEquals("HikariPool", PoolFixture.settings("").name());
    }

    @Test
    void a_url_with_properties_beside_it() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://db.example.com/app");
        config.setUsername("app");
        config.setPassword(PASSWORD);
        config.addDataSourceProperty("sslmode", "verify-full");
        config.addDataSourceProperty("socketTimeout", 60);
        DriverFacts facts = read(config);

        assertEquals("pgjdbc 42.7.14", facts.driver());
        assertEquals("pass", Verdicts.bare(new DriverTlsRule(), facts));
        assertEquals("pass", Verdicts.bare(new DriverSocketTimeoutRule(), facts));
        assertEquals("pass", Verdicts.bare(CredentialsRule.PASSWORD, facts));
        assertFalse(facts.toString().contains(PASSWORD)
                || HikariReader.source(config).toString().contains(PASSWORD));
    }

    @Test
    void a_data_source_by_the_name_of_its_class() {
        HikariConfig config = new HikariConfig();
        config.setDataSourceClassName("org.postgresql.ds.PGSimpleDataSource");
        config.setUsername("postgres");
        config.addDataSourceProperty("serverName", "db.example.com");
        config.addDataSourceProperty("sslMode", "require");
        DriverFacts facts = read(config);

        assertEquals("db.example.com pass", Verdicts.words(new DriverTlsRule(), facts));
        assertEquals("db.example.com ERROR", Verdicts.words(new DriverVerifiesServerRule(), facts));
        assertEquals("WARNING", Verdicts.bare(CredentialsRule.USER, facts));
        config.setDataSourceClassName("com.example.Source");
        assertEquals("unknown", Verdicts.bare(new DriverTlsRule(), read(config)));
    }

    @Test
    void a_data_source_that_is_there_already() {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setServerNames(new String[] {"db.example.com"});
        postgres.setSslMode("verify-full");
        postgres.setUser("app");
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgres);

        assertEquals("db.example.com pass", Verdicts.words(new DriverVerifiesServerRule(), read(config)));
        assertEquals("pass", Verdicts.bare(CredentialsRule.USER, read(config)));
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:bean");
        config.setDataSource(h2);
        assertEquals("ERROR", Verdicts.bare(new EmbeddedRule(), read(config)));
        config.setDataSource(new HikariDataSource());
        assertEquals("unknown", Verdicts.bare(new EmbeddedRule(), read(config)));
    }

    @Test
    void a_pool_that_says_nothing_or_names_a_directory() {
        HikariConfig config = new HikariConfig();
        assertTrue(read(config).client().why().contains("neither jdbcUrl"));
        config.setDataSourceJNDI("jdbc/app");
        assertTrue(read(config).client().why().contains("JNDI"));
    }
}
