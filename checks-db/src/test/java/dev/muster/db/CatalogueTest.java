package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.testing.CatalogueContract;
import dev.muster.testing.RulesPage;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        RulesPage.of("Rules of muster-checks-db", DbChecks.rules()).verify(Path.of("RULES.md"));
    }

    @Test
    void checks_judge_by_the_rules_that_are_listed() {
        try (HikariDataSource pool = new HikariDataSource()) {
            CatalogueContract.of(DbChecks.class, DbChecks.rules())
                    .given(HikariDataSource.class, pool)
                    .given(DataSource.class, pool)
                    .given(Instances.class, DbChecks.instances(1))
                    .given(String.class, "db.other")
                    .verify();
        }
    }
}
