/** The test kit: proves that a check, a rule or a module keeps what the engine and its users rely on. */
@NullMarked
package dev.muster.testing;

import org.jspecify.annotations.NullMarked;
