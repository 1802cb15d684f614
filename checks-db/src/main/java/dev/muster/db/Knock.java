package dev.muster.db;

import dev.muster.CheckContext;
import javax.sql.DataSource;

/** Knocks at a server without TLS, and with a wrong password. Only where the owner allows it. */
@FunctionalInterface
interface Knock {
    /** {@return what came of it}; at most two connections, each closed at once. */
    Probed at(DataSource service, Product product, CheckContext context);
}
