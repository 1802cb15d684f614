package dev.muster;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Where checks and listeners run: on the owner's executor, or on threads of the engine's own.
 *
 * @param forChecks the owner's executor, or else the workers
 * @param workers made when needed; with an owner's executor only for listeners that it does not take
 * @param own whether all are the engine's own
 */
record Threads(Executor forChecks, ExecutorService workers, boolean own) {
    static Threads of(@Nullable Executor owners) {
        ExecutorService workers = Workers.pool();
        return new Threads(owners == null ? workers : owners, workers, owners == null);
    }

    /** {@return where to tell listeners; a later one is for when the earlier do not take it} */
    List<Executor> forListeners() {
        return List.of(forChecks, workers);
    }
}
