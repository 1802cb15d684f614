package dev.muster.runtime;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The file of a ledger, held for this process alone: lines are put to its end, and when it has grown it is written anew, beside
 * itself, and takes its own place. Reading and writing heed no interrupt, which would close the file. Not thread-safe.
 */
final class LedgerFile {
    static final int LARGE = 128 * 1024;

    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_RUNS = 1_000;
    private static final Duration ASKED_FOR = Duration.ofDays(35);

    /** A second one would, when it is closed, undo the lock of the first: locks are the process's. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private @Nullable RandomAccessFile file;
    private LedgerHistory history = LedgerHistory.EMPTY;

    LedgerFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** {@return what it said when it was opened, and what was put to it since} */
    LedgerHistory history() {
        return history;
    }

    /**
     * Opens it, if it is not open, or has been changed by others.
     *
     * @throws LedgerException if it cannot be read or written, or is another's
     */
    void open() throws LedgerException {
        RandomAccessFile held = file;
        if (held != null && intact(held)) {
            return;
        }
        close();
        if (!OPEN.add(path)) {
            throw new LedgerException("another check of this process holds " + path + ": name one ledger for each");
        }
        try {
            reopen();
        } finally {
            if (file == null) {
                OPEN.remove(path);
            }
        }
    }

    private boolean intact(RandomAccessFile held) {
        try {
            return Files.size(path) == held.length() && held.length() == held.getFilePointer();
        } catch (IOException e) {
            return false;
        }
    }

    private void reopen() throws LedgerException {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new LedgerException(path + " is no file: name one on a volume that outlives the container");
            }
            take(path, path.toFile());
        } catch (IOException e) {
            throw new LedgerException("cannot open " + path + ": " + reason(e), readable());
        }
    }

    /** {@return what stands in it, where it can at least be read} */
    private LedgerHistory readable() {
        try {
            return Files.size(path) <= LARGEST
                    ? LedgerText.read(Files.readAllBytes(path)).orElse(LedgerHistory.EMPTY)
                    : LedgerHistory.EMPTY;
        } catch (IOException e) {
            return LedgerHistory.EMPTY;
        }
    }

    private void take(Path shown, File at) throws IOException, LedgerException {
        RandomAccessFile opened = new RandomAccessFile(at, "rw");
        boolean kept = false;
        try {
            lock(opened);
            read(shown, opened);
            file = opened;
            kept = true;
        } finally {
            if (!kept) {
                opened.close();
            }
        }
    }

    private void lock(RandomAccessFile opened) throws LedgerException {
        boolean interrupted = Thread.interrupted();
        try {
            if (opened.getChannel().tryLock() == null) {
                throw new LedgerException("another process holds " + path + ": name one ledger for each instance");
            }
        } catch (IOException e) {
            // a file system without locks: two that write are told by their lines
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read(Path shown, RandomAccessFile opened) throws IOException, LedgerException {
        if (opened.length() > LARGEST) {
            throw new LedgerException(shown + " is larger than a ledger gets: name another file, or move it away");
        }
        byte[] bytes = new byte[(int) opened.length()];
        opened.readFully(bytes);
        history = LedgerText.read(bytes)
                .orElseThrow(() -> new LedgerException(shown
                        + " is no ledger, or its first line is damaged: name another" + " file, or move it away"));
        boolean begun = bytes.length >= LedgerText.HEAD.length();
        if (!begun) {
            opened.setLength(0);
            put(opened, LedgerText.HEAD);
        } else if (bytes[bytes.length - 1] != '\n') {
            put(opened, "\n");
        }
    }

    /**
     * Puts a line to its end.
     *
     * @throws LedgerException if there is no room, or the disk fails; the file is then as it was, or has a torn line
     */
    void append(LedgerRecord line) throws LedgerException {
        RandomAccessFile held = file;
        if (held == null) {
            throw new LedgerException(path + " is not open");
        }
        try {
            if (held.length() <= LARGE || !rewritten(line, held)) {
                put(held, line.line());
            }
        } catch (IOException e) {
            throw new LedgerException("cannot write " + path + ": " + reason(e), history);
        }
        history = history.add(line);
    }

    /** {@return whether it was written anew, with that line; while there is room it need not be} */
    private boolean rewritten(LedgerRecord line, RandomAccessFile held) throws IOException, LedgerException {
        try {
            rewrite(history.add(line).since(line.at().minus(ASKED_FOR), MOST_RUNS), held);
            return true;
        } catch (IOException e) {
            if (held.length() > LARGEST / 2) {
                throw e;
            }
            return false;
        }
    }

    /** A line of which a part alone could be written is taken back. */
    private static void put(RandomAccessFile to, String text) throws IOException {
        long before = to.length();
        try {
            to.seek(before);
            to.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            to.setLength(before);
            to.seek(before);
            throw e;
        }
    }

    /** The new one is locked before it takes the place of the old one, so that nobody comes in between. */
    private void rewrite(LedgerHistory kept, RandomAccessFile old) throws IOException, LedgerException {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        LedgerHistory before = history;
        Files.write(beside, LedgerText.write(kept));
        boolean moved = false;
        try {
            take(path, beside.toFile());
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
            old.close();
        } finally {
            history = before;
            if (!moved) {
                file = old;
                Files.deleteIfExists(beside);
            }
        }
    }

    /** Lets go of it. */
    void close() {
        RandomAccessFile held = file;
        if (held == null) {
            return;
        }
        file = null;
        OPEN.remove(path);
        try {
            held.close();
        } catch (IOException e) {
            // what was written is written
            return;
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ", " + message);
    }
}
