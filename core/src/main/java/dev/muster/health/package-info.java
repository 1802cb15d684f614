/**
 * The health endpoint: what a report looks like to probes, people and pipelines, and who may see how much of it.
 *
 * <p>Start at {@link dev.muster.health.HealthHandler} with the JDK's server, at {@link dev.muster.health.HealthEndpoint}
 * with any other, and at {@link dev.muster.health.ReportFormat} in a pipeline.
 */
@NullMarked
package dev.muster.health;

import org.jspecify.annotations.NullMarked;
