package dev.muster;

import dev.muster.testing.ManualTime;
import dev.muster.testing.SteppingExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What most tests of the engine stand on: manual time, an executor that the test steps, and a note of what was told. */
final class Stage {
    final ManualTime time = ManualTime.create();
    final SteppingExecutor executor = SteppingExecutor.create();
    final List<String> told = new ArrayList<>();

    ReadinessBuilder builder(Check... checks) {
        return Readiness.of(Profile.PRODUCTION)
                .checks(checks)
                .time(time)
                .executor(executor)
                .listen((before, after) -> told.add(before.state() + ">" + after.state()));
    }

    Readiness started(Check... checks) {
        return builder(checks).build().start();
    }

    /** Begins something that waits for the engine, on a thread of its own. */
    static <T> CompletableFuture<T> elsewhere(Supplier<T> call) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(call.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    static <T> T within(CompletableFuture<T> answer) {
        try {
            return answer.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    void pass(String duration) {
        time.pass(Duration.parse("PT" + duration));
    }

    static CheckStatus status(Readiness readiness, String check) {
        return readiness.report().checks().stream()
                .filter(status -> status.id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    /** What is believed, one word and the subject for each judgement. */
    static List<String> said(Readiness readiness, String check) {
        return status(readiness, check).verdicts().stream()
                .map(verdict -> word(verdict.judgement()))
                .toList();
    }

    static String word(Judgement judgement) {
        Outcome outcome = judgement.outcome();
        String kind = outcome.getClass().getSimpleName();
        return judgement.rule().id() + (outcome.subject().isEmpty() ? "" : "@" + outcome.subject()) + " " + kind;
    }

    static Optional<String> reason(Readiness readiness, String check) {
        return status(readiness, check).verdicts().stream()
                .map(verdict -> verdict.judgement().outcome())
                .filter(Outcome.Inconclusive.class::isInstance)
                .map(outcome -> ((Outcome.Inconclusive) outcome).reason())
                .findFirst();
    }
}
