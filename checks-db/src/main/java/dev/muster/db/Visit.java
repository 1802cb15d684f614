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
    private ServerSettings settings;
    private boolean limited;

    private Visit(Connection connection, CheckContext context, Declared declared) throws SQLException {
        this.connection = connection;
        this.context = context;
        this.product = Products.of(connection);
        this.catalog = Catalogs.of(product.engine());
        this.ask = new Ask(connection, product, declared, context);
        this.settings = new ServerSettings(product, Map.of(), Set.of(), "");
    }

    /** A look over one connection. */
    @FunctionalInterface
    interface Look<T> {
        T look(Visit visit) throws SQLException;
    }

    /**
     * {@return what was seen over one connection of this source}
     *
     * @throws CannotLookException if there is none, or it broke; says why
     */
    static <T> T to(DataSource source, CheckContext context, Declared declared, Look<T> look)
            throws CannotLookException {
        return Turns.in(source, context, () -> inTurn(source, context, declared, look));
    }

    private static <T> T inTurn(DataSource source, CheckContext context, Declared declared, Look<T> look)
            throws CannotLookException {
        Vacancy.require(source);
        try (Connection connection = borrow(source);
                Loan loan = new Loan(connection, context.remaining());
                Visit visit = new Visit(loan.connection(), context, declared)) {
            visit.begin();
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

    private void begin() throws SQLException {
        if (product.engine() == Engine.OTHER) {
            return;
        }
        execute("SET TRANSACTION READ ONLY");
        settings = catalog.settings(ask);
        execute(catalog.limit());
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

    /** {@return the settings as they hold for this session} */
    ServerSettings settings() {
        return settings;
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
        String unlimit = limited ? catalog.unlimit(settings) : "";
        if (!unlimit.isEmpty()) {
            connection.rollback();
            execute(unlimit);
        }
    }
}
