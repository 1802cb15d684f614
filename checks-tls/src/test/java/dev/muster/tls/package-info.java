/** Tests of the TLS checks. */
@NullMarked
package dev.muster.tls;

import org.jspecify.annotations.NullMarked;
