/** Tests of the living checklist. */
@NullMarked
package dev.muster.evidence;

import org.jspecify.annotations.NullMarked;
