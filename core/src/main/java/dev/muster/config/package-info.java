/** Settings, and the rules over them: debug switches, required settings, secrets. */
@NullMarked
package dev.muster.config;

import org.jspecify.annotations.NullMarked;
