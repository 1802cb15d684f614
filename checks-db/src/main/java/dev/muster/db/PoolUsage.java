package dev.muster.db;

import dev.muster.Fact;
import java.util.List;

/**
 * How much of a pool is in use.
 *
 * @param name of the pool
 * @param samples of the last minute, oldest first, at least one; absent when the pool cannot be seen now
 */
record PoolUsage(String name, Fact<List<PoolSample>> samples) {}
