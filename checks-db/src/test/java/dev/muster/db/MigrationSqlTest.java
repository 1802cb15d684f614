package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MigrationSqlTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
                    POSTGRESQL, "a""b"."c`d"
                    OTHER, "a""b"."c`d"
                    MARIADB, `a"b`.`c``d`
                    MYSQL, `a"b`.`c``d`
                    """)
    void quotes_names_so_that_none_ends_early(Engine engine, String table) {
        assertEquals(table, new MigrationSql(engine).table("a\"b", "c`d"));
    }

    @Test
    void cuts_texts_at_the_server() {
        Map<String, String> columns = Map.of("id", "Id");
        assertEquals("CAST(\"Id\" AS VARCHAR(9))", new MigrationSql(Engine.POSTGRESQL).text(columns, "id", 9));
        assertEquals("CAST(`Id` AS CHAR(9))", new MigrationSql(Engine.MYSQL).text(columns, "id", 9));
        assertEquals("CAST(NULL AS VARCHAR(9))", new MigrationSql(Engine.OTHER).text(columns, "author", 9));
    }

    @ParameterizedTest
    @EnumSource
    void asks_for_as_many_names_as_there_are(Engine engine) {
        MigrationSql sql = new MigrationSql(engine);
        assertTrue(sql.tables(3).contains("IN (?, ?, ?)"));
        assertTrue(sql.columns().contains(engine == Engine.POSTGRESQL ? "pg_attribute" : "information_schema.columns"));
        assertTrue(sql.home().startsWith("SELECT "));
    }
}
