package dev.muster.examples.orders;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The orders, in memory. Thread-safe. */
final class Orders {
    private final ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    /** Takes an order in, and says how many wait. */
    int place(String order) {
        waiting.add(order);
        return size.incrementAndGet();
    }

    /** {@return how many orders wait for the warehouse} */
    int backlog() {
        return size.get();
    }
}
