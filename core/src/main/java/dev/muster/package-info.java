/** The API and the engine. */
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;
