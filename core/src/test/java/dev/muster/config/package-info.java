/** Tests of settings and configuration rules. */
@NullMarked
package dev.muster.config;

import org.jspecify.annotations.NullMarked;
