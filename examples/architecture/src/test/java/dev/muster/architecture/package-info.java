/** The rules that the modules themselves are held to, each with its reason. */
@NullMarked
package dev.muster.architecture;

import org.jspecify.annotations.NullMarked;
