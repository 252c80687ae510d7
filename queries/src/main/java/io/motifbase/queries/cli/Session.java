package io.motifbase.queries.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreLockedException;
import io.motifbase.graphstore.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the command line shares: JSON and the store, both opened when a command first asks for them, and what
 * must be closed at the end, also where a signal ends the run.
 */
public final class Session implements AutoCloseable {
    private final Deque<Closing> open = new ArrayDeque<>();
    private @Nullable GraphStore store;
    private @Nullable ObjectMapper mapper;

    /** Closes something without a checked exception. */
    interface Closing {
        void close();
    }

    /**
     * The store in a folder, made where there is none.
     *
     * @throws StoreInUseException where another process holds it
     */
    synchronized GraphStore open(Path folder, StoreSettings settings) {
        if (store == null) {
            try {
                store = GraphStore.open(folder, settings);
                closeAtEnd(store::close);
            } catch (StoreLockedException e) {
                throw new StoreInUseException(folder, e);
            }
        }
        return store;
    }

    /** A store that a question is about: it must be there. */
    GraphStore existing(Path folder) {
        checkExists(folder);
        return open(folder, StoreSettings.embedded());
    }

    /** @throws IllegalArgumentException where there is no store */
    static void checkExists(Path folder) {
        if (!GraphStore.isStore(folder)) {
            throw new IllegalArgumentException("store must exist, got " + folder
                    + "; motifbase demo or motifbase import makes one, --store DIR names another");
        }
    }

    /**
     * Work on a store that is open nowhere.
     *
     * @throws StoreInUseException where another process holds it
     */
    static <T> T onClosed(Path folder, Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreLockedException e) {
            throw new StoreInUseException(folder, e);
        }
    }

    /** What was opened last is closed first. */
    synchronized void closeAtEnd(Closing resource) {
        if (open.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "motifbase-end"));
        }
        open.push(resource);
    }

    String json(Object document) {
        try {
            return mapper().writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Micronaut starts here, where it is needed: it takes half of a short command's time. */
    private synchronized ObjectMapper mapper() {
        if (mapper == null) {
            ApplicationContext context = ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .banner(false)
                    .start();
            closeAtEnd(context::close);
            mapper = context.getBean(ObjectMapper.class);
        }
        return mapper;
    }

    /** Once is enough; again does no harm. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
