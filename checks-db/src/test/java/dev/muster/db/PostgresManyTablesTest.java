package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ten thousand tables cost little more than two, and no list of them is longer than it may be. */
final class PostgresManyTablesTest {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresManyTablesTest.class);

    @Test
    void ten_thousand_tables_are_looked_at_and_the_lists_stay_short() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database()) {
            for (int batch = 0; batch < 20; batch++) {
                shop.run("SET statement_timeout = 0; SET synchronous_commit = off; DO $$ BEGIN FOR i IN " + batch * 500
                        + " .. "
                        + (batch * 500 + 499) + " LOOP EXECUTE format('CREATE TABLE shop.t%1$s"
                        + " (id serial UNIQUE, c int REFERENCES shop.t%1$s (id))', i); END LOOP; END $$");
            }
            long start = System.nanoTime();
            MaintenanceFacts facts = PostgresLook.maintenance(shop.as(PostgresRole.APP));
            long maintenance = System.nanoTime();
            PostgresLook.as(shop.as(PostgresRole.APP), (catalog, ask) -> catalog.activity(ask, Optional.empty()));
            long activity = System.nanoTime();
            PostgresLook.as(shop.as(PostgresRole.APP), Catalog::access);
            LOG.info(
                    "of 10 000 tables: maintenance {} ms, activity {} ms, access {} ms",
                    (maintenance - start) / 1_000_000,
                    (activity - maintenance) / 1_000_000,
                    (System.nanoTime() - activity) / 1_000_000);

            assertTrue(facts.tables().value().orElseThrow().size() <= 800);
            assertEquals(500, facts.keyless().value().orElseThrow().size());
            assertEquals(500, facts.foreignKeys().value().orElseThrow().size());
            assertTrue(facts.sequences().value().orElseThrow().size() <= 500);
        }
    }
}
