package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusalTest {
    private static final Product SERVER = new Product(Engine.POSTGRESQL, "PostgreSQL", 17, 1, 0);

    @ParameterizedTest
    @CsvSource({
        "42501, 0, DENIED",
        "42000, 1142, DENIED",
        "42000, 1227, DENIED",
        "57014, 0, SLOW",
        "70100, 1969, SLOW",
        "HY000, 3024, SLOW",
        "42P01, 0, UNKNOWN",
        "42S02, 1146, UNKNOWN",
        "08006, 0, CONNECTION",
        "57P01, 0, CONNECTION",
        "XX000, 0, OTHER"
    })
    void kinds_are_told_by_state_and_code(String state, int code, Refusal kind) {
        assertEquals(kind, Refusal.of(new SQLException("hunter2", state, code)));
    }

    @Test
    void some_are_told_by_their_class_and_some_by_nothing() {
        for (SQLException e : List.of(
                new SQLNonTransientConnectionException("x"),
                new SQLTransientConnectionException("x"),
                new SQLRecoverableException("x"))) {
            assertEquals(Refusal.CONNECTION, Refusal.of(e));
        }
        assertEquals(Refusal.OTHER, Refusal.of(new SQLException("x")));
    }

    @Test
    void the_servers_own_words_are_not_shown() {
        SQLException e = new SQLException("value hunter2");
        assertEquals("PostgreSQL 17.1 took longer than 2 s to tell", Refusal.SLOW.why(SERVER, e));
        assertEquals(
                "PostgreSQL 17.1 does not know what was asked for (SQLSTATE none)", Refusal.UNKNOWN.why(SERVER, e));
        assertEquals("PostgreSQL 17.1 refused the question (SQLSTATE none, error 0)", Refusal.OTHER.why(SERVER, e));
    }
}
