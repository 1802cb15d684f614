/** Benchmarks, each beside its baseline in the same run. Figures and commands: core/BENCHMARKS.md. */
@NullMarked
package dev.muster.bench;

import org.jspecify.annotations.NullMarked;
