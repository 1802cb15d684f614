/** How several packages read files that people wrote. Not exported. */
@NullMarked
package dev.muster.files;

import org.jspecify.annotations.NullMarked;
