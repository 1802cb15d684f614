package dev.muster.health;

import java.util.function.Function;

/**
 * A member that an object has to have.
 *
 * @param name of it
 * @param read reads its value
 */
record Member(String name, Function<JsonReader, Object> read) {}
