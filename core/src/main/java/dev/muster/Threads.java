package dev.muster;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Where checks and listeners run: on the owner's executor, or on threads of the engine's own.
 *
 * @param owners null where the owner named none
 * @param workers made when needed; with an owner's executor only for what that does not take
 */
record Threads(@Nullable Executor owners, ExecutorService workers) {
    Executor forChecks() {
        return owners == null ? workers : owners;
    }

    boolean own() {
        return owners == null;
    }
}
