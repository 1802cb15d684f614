@NullMarked
package dev.muster.db;

import org.jspecify.annotations.NullMarked;
