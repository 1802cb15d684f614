package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * One connection for the length of a run: a transaction that only reads, in which every question has its own limit of time.
 */
final class Visit implements AutoCloseable {
    private final Connection connection;
    private final CheckContext context;
    private final Product product;
    private final Catalog catalog;
    private final Ask ask;
    private ServerSettings own;
    private boolean limited;

    private Visit(Connection connection, CheckContext context, Declared declared) throws SQLException {
        this.connection = connection;
        this.context = context;
        this.product = Products.of(connection);
        this.catalog = Catalogs.of(product.engine());
        this.ask = new Ask(connection, product, declared, context);
        this.own = new ServerSettings(product, Map.of(), Set.of(), "");
    }

    /** A look over one connection. */
    @FunctionalInterface
    interface Look<T> {
        T look(Visit visit) throws SQLException;
    }

    /** A look that wants to know the settings as they held before there was a limit of time. */
    @FunctionalInterface
    interface SettingsLook<T> {
        T look(Visit visit, ServerSettings settings) throws SQLException;
    }

    /** Which settings a visit reads first: some of them are of this session, and the limit of time is one of those. */
    private interface Before {
        ServerSettings read(Catalog catalog, Ask ask) throws SQLException;
    }

    /**
     * {@return what was seen over one connection of this source}
     *
     * @throws CannotLookException if there is none, or it broke; says why
     */
    static <T> T to(DataSource source, CheckContext context, Declared declared, Look<T> look)
            throws CannotLookException {
        return Turns.in(source, context, () -> inTurn(source, context, declared, Catalog::limited, look));
    }

    /**
     * {@return what was seen over one connection of this source, with its settings}
     *
     * @throws CannotLookException if there is none, or it broke; says why
     */
    static <T> T to(DataSource source, CheckContext context, Declared declared, SettingsLook<T> look)
            throws CannotLookException {
        return Turns.in(
                source,
                context,
                () -> inTurn(source, context, declared, Catalog::settings, visit -> look.look(visit, visit.own)));
    }

    private static <T> T inTurn(DataSource source, CheckContext context, Declared declared, Before before, Look<T> look)
            throws CannotLookException {
        Vacancy.require(source);
        try (Connection connection = borrow(source);
                Loan loan = new Loan(connection, context.remaining());
                Visit visit = new Visit(loan.connection(), context, declared)) {
            visit.begin(before);
            return look.look(visit);
        } catch (SQLException e) {
            throw new CannotLookException(Trouble.of(e).reason());
        }
    }

    /** What a pool throws when it cannot even be started is no {@link SQLException}. */
    private static Connection borrow(DataSource source) throws SQLException, CannotLookException {
        try {
            return source.getConnection();
        } catch (RuntimeException e) {
            throw new CannotLookException(Trouble.of(e).reason());
        }
    }

    private void begin(Before before) throws SQLException {
        if (product.engine() == Engine.OTHER) {
            return;
        }
        execute("SET TRANSACTION READ ONLY");
        own = before.read(catalog, ask);
        execute(catalog.limit());
        ask.settled();
        limited = true;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    Product product() {
        return product;
    }

    Catalog catalog() {
        return catalog;
    }

    Ask ask() {
        return ask;
    }

    CheckContext context() {
        return context;
    }

    /** Takes back the limit of time, where it does not end with the transaction. */
    @Override
    public void close() throws SQLException {
        String unlimit = limited ? catalog.unlimit(own) : "";
        if (!unlimit.isEmpty()) {
            connection.rollback();
            execute(unlimit);
        }
    }
}
