package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Probe;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Writes that this process is there, and reads when it was. Thread-safe. */
final class LedgerProbe implements Probe<LedgerFacts> {
    private static final String CRASH = "hs_err_pid";
    private static final int MOST_FILES = 2_000;

    private final Path path;
    private final Duration window;
    private final Path directory;
    private final LedgerFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<@Nullable Instant> end = new AtomicReference<>();

    /** Guarded by the lock, like the file. */
    private String run = "";

    private boolean ended;

    /**
     * A ledger.
     *
     * @param directory in which the virtual machine leaves files when it crashes
     */
    LedgerProbe(Path path, Duration window, Path directory) {
        this.path = path;
        this.window = window;
        this.directory = directory;
        this.file = new LedgerFile(path);
    }

    @Override
    public LedgerFacts look(CheckContext context) {
        lock.lock();
        try {
            return facts(context.now());
        } finally {
            lock.unlock();
            finish();
        }
    }

    private LedgerFacts facts(Instant now) {
        String trouble = "";
        LedgerHistory history;
        try {
            beat(now);
            history = file.history();
        } catch (LedgerException e) {
            trouble = e.reason();
            history = e.history();
        }
        return new LedgerFacts(now, window, run, history, trouble, volume(), crashes(now.minus(window)));
    }

    private void beat(Instant now) throws LedgerException {
        if (ended) {
            throw new LedgerException("the engine was closed, and with it the ledger");
        }
        file.open();
        boolean first = run.isEmpty();
        if (first) {
            String pid = Long.toString(ProcessHandle.current().pid());
            run = pid + "-" + Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
        }
        file.append(LedgerRecord.of(first ? LedgerRecord.Kind.START : LedgerRecord.Kind.BEAT, now, run));
    }

    /** Writes that this process ended well; if a run is under way, that does so when it is done. */
    void end(Instant at) {
        end.compareAndSet(null, at);
        finish();
    }

    private void finish() {
        Instant at = end.get();
        if (at == null || !lock.tryLock()) {
            return;
        }
        try {
            if (!ended && !run.isEmpty()) {
                file.open();
                file.append(LedgerRecord.of(LedgerRecord.Kind.END, at, run));
            }
        } catch (LedgerException e) {
            // the next start tells that nothing was written
            run = "";
        } finally {
            ended = true;
            file.close();
            lock.unlock();
        }
    }

    /** Lets go of the ledger without a word, as a process that is killed does. */
    void abandon() {
        lock.lock();
        try {
            ended = true;
            file.close();
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> volume() {
        try {
            return Optional.of(Files.getFileStore(path).type().toLowerCase(Locale.ROOT));
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    private List<String> crashes(Instant since) {
        List<String> found = new ArrayList<>();
        int seen = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path each : all) {
                if (seen++ >= MOST_FILES) {
                    break;
                }
                String name = String.valueOf(each.getFileName());
                if (name.startsWith(CRASH)
                        && !Files.getLastModifiedTime(each).toInstant().isBefore(since)) {
                    found.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found; // such a file is evidence; that there is none proves nothing
        }
        return found.stream().sorted().toList();
    }
}
