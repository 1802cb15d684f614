/** What a TLS endpoint offers, and what it is made of: start reading at {@link dev.muster.tls.TlsChecks}. */
@NullMarked
package dev.muster.tls;

import org.jspecify.annotations.NullMarked;
