package dev.muster.redis;

/**
 * One server, as it describes itself.
 *
 * @param name which one of several, {@code host:port}; empty if there is but one
 * @param product which server it is
 * @param info what {@code INFO} says
 * @param settings what {@code CONFIG GET} says
 */
record Server(String name, Product product, Info info, ServerSettings settings) {}
