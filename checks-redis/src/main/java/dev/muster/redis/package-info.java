/**
 * Checks of Redis and Valkey, and of the client before them: start reading at {@code RedisChecks}.
 *
 * <p>Facts are records of what was seen, each value there, denied or absent; rules are pure functions of facts. A {@link
 * dev.muster.redis.Line} is the only way to a server: one dedicated connection, which never reconnects.
 */
@NullMarked
package dev.muster.redis;

import org.jspecify.annotations.NullMarked;
