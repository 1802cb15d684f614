package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks a database for a sign of life. That a pool has nothing to spare is not taken for a database that is down. */
final class ReachProbe implements Probe<ReachFacts> {
    private final DataSource source;
    private final Duration within;
    private final Optional<String> expected;
    private final boolean writes;

    ReachProbe(DataSource source, Duration within, Optional<String> expected, boolean writes) {
        this.source = source;
        this.within = within;
        this.expected = expected;
        this.writes = writes;
    }

    @Override
    public ReachFacts look(CheckContext context) throws CannotLookException {
        Vacancy.require(source);
        Duration before = context.remaining();
        try (Connection connection = source.getConnection();
                Loan loan = new Loan(connection, context.remaining())) {
            Product product = Products.of(connection);
            Ask ask = new Ask(loan.connection(), product, Declared.NOTHING, context);
            Fact<String> database = database(ask, connection);
            Fact<Boolean> readOnly = readOnly(ask);
            Duration took = before.minus(context.remaining());
            return facts(Optional.of(new ReachFacts.Answer(product, database, readOnly, took)), Optional.empty());
        } catch (SQLException | RuntimeException e) {
            return without(Trouble.of(e));
        }
    }

    private ReachFacts without(Trouble trouble) throws CannotLookException {
        if (trouble.kind() == Trouble.Kind.POOL) {
            throw new CannotLookException(
                    trouble.reason() + "; that says nothing about the database: see db.pool.usage");
        }
        return facts(Optional.empty(), Optional.of(trouble));
    }

    private ReachFacts facts(Optional<ReachFacts.Answer> answer, Optional<Trouble> trouble) {
        return new ReachFacts(answer, trouble, within, expected, writes);
    }

    private static Fact<String> database(Ask ask, Connection connection) throws SQLException {
        return switch (ask.product().engine()) {
            case POSTGRESQL -> ask.row("SELECT current_database()", "", row -> row.getString(1));
            case MARIADB, MYSQL ->
                ask.row("SELECT database()", "", row -> row.getString(1) == null ? "" : row.getString(1));
            case OTHER -> catalog(connection);
        };
    }

    private static Fact<String> catalog(Connection connection) throws SQLException {
        if (!connection.isValid(1)) {
            throw new SQLException("not valid", "08000");
        }
        String catalog = connection.getCatalog();
        return catalog == null ? Fact.absent("the driver does not say which database it is") : Fact.of(catalog);
    }

    private static Fact<Boolean> readOnly(Ask ask) throws SQLException {
        return switch (ask.product().engine()) {
            case POSTGRESQL ->
                ask.row(
                        "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean",
                        "",
                        row -> row.getBoolean(1));
            case MARIADB, MYSQL -> ask.row("SELECT @@global.read_only", "", row -> row.getBoolean(1));
            case OTHER -> Fact.absent(Products.notLookedInto(ask.product()));
        };
    }
}
