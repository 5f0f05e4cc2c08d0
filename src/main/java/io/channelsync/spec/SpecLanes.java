package io.channelsync.spec;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sets of cases that run side by side, one for each processor, whose outcomes are asked for in any order. */
final class SpecLanes implements AutoCloseable {

    private final ExecutorService lanes = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Map<SpecCase, CompletableFuture<Outcome>> outcomes = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * Runs a set of cases as soon as there is a lane for it.
     *
     * @param work runs each case and hands on what came of it; when it throws, so do the outcomes of the cases that are left
     */
    void begin(List<SpecCase> set, Consumer<Consumer<Outcome>> work) {
        set.forEach(spec -> outcomes.put(spec, new CompletableFuture<>()));
        lanes.execute(() -> {
            try {
                work.accept(outcome -> outcomes.get(outcome.spec()).complete(outcome));
            } catch (RuntimeException | Error e) {
                set.forEach(spec -> outcomes.get(spec).completeExceptionally(e));
            }
        });
    }

    /** What came of a case of a set that has begun; waits for it. */
    Outcome outcome(SpecCase spec) {
        try {
            return outcomes.get(spec).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for the sets that have begun to leave their databases. */
    @Override
    public void close() {
        lanes.shutdown();
        try {
            lanes.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            lanes.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
