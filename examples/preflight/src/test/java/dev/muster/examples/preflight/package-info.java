/** The command, run as real processes. */
@NullMarked
package dev.muster.examples.preflight;

import org.jspecify.annotations.NullMarked;
