/** The process itself, its virtual machine, container and host: start at {@link dev.muster.runtime.RuntimeChecks}. */
@NullMarked
package dev.muster.runtime;

import org.jspecify.annotations.NullMarked;
