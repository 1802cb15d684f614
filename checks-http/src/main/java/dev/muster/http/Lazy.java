package dev.muster.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, and then kept: what many rules read of one answer is read once.
 * Thread-safe where the value is immutable; threads that ask first at the same time may each make one.
 */
final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private volatile @Nullable T value;

    Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
