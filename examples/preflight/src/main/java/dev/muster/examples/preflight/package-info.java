/** The same rules before deployment, from the command line: built of the public API alone. */
@NullMarked
package dev.muster.examples.preflight;

import org.jspecify.annotations.NullMarked;
