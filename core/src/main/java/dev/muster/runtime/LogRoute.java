package dev.muster.runtime;

/**
 * A way from a logger to where it writes.
 *
 * @param sink the name of that
 * @param admits the finest level that passes here, as far as is known
 */
record LogRoute(String sink, LogLevel admits) {}
