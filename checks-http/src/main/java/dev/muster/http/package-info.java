/** What a running endpoint really answers: start reading at {@link dev.muster.http.HttpChecks}. */
@NullMarked
package dev.muster.http;

import org.jspecify.annotations.NullMarked;
