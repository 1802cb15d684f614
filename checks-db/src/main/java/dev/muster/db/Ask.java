package dev.muster.db;

import dev.muster.CheckContext;
import dev.muster.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server one thing after the other over one connection, in a transaction that only reads: each question takes 2 s at
 * the most and brings 1000 rows at the most, and one that is refused does not spoil the next.
 */
final class Ask {
    private static final int MOST_ROWS = 1000;
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private final Connection connection;
    private final Product product;
    private final Declared declared;
    private final Instant now;
    private final Supplier<Duration> remaining;

    /** Where to go back to after a refusal; null before the first question. */
    private @Nullable Savepoint before;

    Ask(Connection connection, Product product, Declared declared, Instant now) {
        this(connection, product, declared, now, () -> AMPLE);
    }

    /** For one run: what does not fit into its time is not asked any more. */
    Ask(Connection connection, Product product, Declared declared, CheckContext run) {
        this(connection, product, declared, run.now(), run::remaining);
    }

    private Ask(Connection connection, Product product, Declared declared, Instant now, Supplier<Duration> remaining) {
        this.connection = connection;
        this.product = product;
        this.declared = declared;
        this.now = now;
        this.remaining = remaining;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Product product() {
        return product;
    }

    Declared declared() {
        return declared;
    }

    /** {@return this moment, by the clock of the service} */
    Instant now() {
        return now;
    }

    /**
     * {@return the rows of an answer, a thousand at the most}
     *
     * @param needs what an account that is refused would need, as a line to paste
     * @throws SQLException if the connection is of no more use
     */
    <T> Fact<List<T>> rows(String sql, String needs, Row<T> reader, Object... values) throws SQLException {
        if (remaining.get().isZero()) {
            return Fact.absent("the time of this run was up: give the check a longer timeout");
        }
        prepare();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(MOST_ROWS);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return Fact.of(read(statement, reader));
        } catch (SQLException e) {
            Refusal refusal = Refusal.of(e);
            if (refusal == Refusal.CONNECTION) {
                throw e;
            }
            if (before != null) {
                connection.rollback(before);
            }
            return refusal == Refusal.DENIED ? Fact.denied(needs) : Fact.absent(refusal.why(product, e));
        }
    }

    /**
     * Marks where to go back to after a refusal: one place serves all questions, as none of them changes anything. Only PostgreSQL
     * needs it. MariaDB goes on as if nothing had been, and knows no such place once a table of its own was read.
     */
    private void prepare() throws SQLException {
        if (before == null && !product.engine().isMySql()) {
            before = connection.setSavepoint();
        }
    }

    /** Says that something was set in this transaction, which a later refusal must not take back. */
    void settled() {
        before = null;
    }

    /** {@return the one row of an answer; absent if there is none} */
    <T> Fact<T> row(String sql, String needs, Row<T> reader, Object... values) throws SQLException {
        Fact<List<T>> rows = rows(sql, needs, reader, values);
        if (rows instanceof Fact.Present<List<T>> present && present.it().isEmpty()) {
            return Fact.absent(product + " answered with no row");
        }
        return rows.map(all -> all.get(0));
    }

    private static <T> List<T> read(PreparedStatement statement, Row<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery()) {
            while (answer.next()) {
                rows.add(reader.read(answer));
            }
        }
        return rows;
    }
}
