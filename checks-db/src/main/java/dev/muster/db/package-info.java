/**
 * Checks of the connection pool and of the database behind it: start reading at {@link dev.muster.db.DbChecks}.
 *
 * <p>Facts are records of what was seen, each value there, denied or absent; rules are pure functions of facts. A {@link
 * dev.muster.db.Catalog} is what gathers them, one for each kind of server.
 */
@NullMarked
package dev.muster.db;

import org.jspecify.annotations.NullMarked;
