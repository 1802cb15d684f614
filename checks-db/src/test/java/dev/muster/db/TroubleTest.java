package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TroubleTest {
    @ParameterizedTest
    @CsvSource({
        "28P01,LOGIN",
        "28000,LOGIN",
        "3D000,DATABASE",
        "42000,DATABASE",
        "53300,FULL",
        "08004,FULL",
        "57P03,STARTING",
        "08001,SILENT",
        "08006,SILENT",
        "42501,DENIED",
        "XX000,OTHER"
    })
    void kinds_are_told_by_the_state(String state, Trouble.Kind kind) {
        assertEquals(
                kind, Trouble.of(new SQLException("password hunter2", state)).kind());
    }

    @Test
    void the_state_of_a_cause_counts_and_no_text_is_shown() {
        Trouble trouble =
                Trouble.of(new IllegalStateException("pool of app:hunter2", new SQLException("hunter2", "28P01")));
        assertEquals("the server refuses the login (SQLSTATE 28P01)", trouble.reason());
        assertFalse(trouble.reason().contains("hunter2"));
    }

    @Test
    void a_pool_that_had_nothing_to_give_is_told_from_a_server_that_gave_nothing() {
        String text = "orders-pool - Connection is not available, request timed out after 5000ms (total=3)";
        assertEquals(
                Trouble.Kind.POOL,
                Trouble.of(new SQLTransientConnectionException(text)).kind());
        assertEquals(
                Trouble.Kind.SILENT,
                Trouble.of(new SQLTransientConnectionException(text, new SQLException("refused", "08001")))
                        .kind());
    }

    @Test
    void what_took_too_long_is_silence() {
        assertEquals(
                Trouble.Kind.SILENT, Trouble.of(new SQLTimeoutException("late")).kind());
        assertEquals(
                "the database gave no usable connection",
                Trouble.of(new IOException("x")).reason());
        assertEquals(
                "the database gave no usable connection (SQLSTATE HY?00)",
                Trouble.of(new SQLException("x", "hy\n00")).reason());
    }
}
