package dev.muster.db;

import dev.muster.Outcome;

/** What rules say of servers that they are not about. */
final class Products {
    static final String NOT = "the server is of another kind";

    private Products() {}

    /** {@return that this kind of server knows no such thing} */
    static Outcome not(Product product) {
        return Outcome.notApplicable(product.engine() + " has no such thing");
    }

    /** {@return that nobody knows how to look into this server} */
    static Outcome unknown(Product product) {
        return Outcome.notApplicable(product + " is not looked into: only PostgreSQL, MariaDB and MySQL are");
    }
}
