/** A small service that embeds Muster: start reading at {@link dev.muster.examples.orders.OrdersService}. */
@NullMarked
package dev.muster.examples.orders;

import org.jspecify.annotations.NullMarked;
