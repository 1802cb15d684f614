/** What several packages ask the virtual machine. Not exported. */
@NullMarked
package dev.muster.jvm;

import org.jspecify.annotations.NullMarked;
