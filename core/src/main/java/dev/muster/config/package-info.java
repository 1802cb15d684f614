/** Settings, and what is to be asked of them: start at {@link dev.muster.config.Settings}. */
@NullMarked
package dev.muster.config;

import org.jspecify.annotations.NullMarked;
