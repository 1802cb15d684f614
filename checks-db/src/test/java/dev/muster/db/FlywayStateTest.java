package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlywayStateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 SQL ok; 2 SQL ok; 10 SQL ok                | 10   | 1, 2, 10
            10 SQL ok; 9 SQL ok                          | 10   | 9, 10
            1 SQL ok; 2 SQL no                           | 1    | 1
            1 SQL ok; 2 SQL no; 2 SQL ok                 | 2    | 1, 2
            1 SQL ok; 2 SQL ok; 2 UNDO_SQL ok            | 1    | 1
            1 SQL ok; 2 SQL ok; 2 UNDO_SQL no            | 1    | 1
            1 SQL ok; 1 UNDO_SQL ok; 1.0 SQL ok          | 1.0  | 1
            1 SQL ok; 2 SQL ok; 2 DELETE ok              | 1    | 1
            5 BASELINE ok; 6 SQL ok                      | 6    | 1, 2, 3, 4, 5, 6
            5 SQL_BASELINE ok                            | 5    | 1, 2, 3, 4, 5
            5 BASELINE no                                |      |
            - SCHEMA ok; 1 JDBC ok                       | 1    | 1
            - TABLE ok                                   |      |
            x SQL ok; 1 SQL ok                           | 1    | 1
            """)
    void knows_what_is_applied(String entries, String current, String applied) {
        FlywayState state = new FlywayState(Histories.rows(entries.split("; ", -1)));
        assertEquals(
                current == null ? "" : current,
                state.current().map(MigrationVersion::toString).orElse(""));
        String has = String.join(
                ", ",
                Arrays.stream(new String[] {"1", "2", "3", "4", "5", "6", "9", "10"})
                        .filter(version ->
                                state.has(MigrationVersion.of(version).orElseThrow()))
                        .toList());
        assertEquals(applied == null ? "" : applied, has);
    }

    @Test
    void knows_repeatable_ones_by_their_description() {
        FlywayState state = new FlywayState(
                Histories.rows("- SQL ok views", "- SQL no views", "- SQL no rows", "- SQL ok rows", "- SQL no fails"));
        assertEquals(false, state.has("views"));
        assertEquals(true, state.has("rows"));
        assertEquals(false, state.has("fails"));
        assertEquals(false, state.has("others"));
        assertEquals(3, state.entries().size());
    }
}
