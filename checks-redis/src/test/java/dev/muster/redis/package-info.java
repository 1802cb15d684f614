@NullMarked
package dev.muster.redis;

import org.jspecify.annotations.NullMarked;
