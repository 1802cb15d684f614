package dev.muster.runtime;

import dev.muster.Fact;
import java.util.Map;

/**
 * The heap, what else the virtual machine keeps in memory, and what happens when the heap is full.
 *
 * @param most bytes of heap at most
 * @param metaspace bytes of classes now
 * @param code bytes of compiled code now
 * @param direct bytes of buffers outside the heap now
 * @param threads how many
 * @param stack bytes of a thread's stack at most; 0 where it is not told
 * @param flags of the virtual machine, by name; those that it does not know are left out
 * @param dump where a dump of the heap would be written
 */
record HeapFacts(
        long most,
        long metaspace,
        long code,
        long direct,
        long threads,
        long stack,
        Map<String, String> flags,
        Fact<DumpPlace> dump) {
    static final String EXIT = "ExitOnOutOfMemoryError";
    static final String CRASH = "CrashOnOutOfMemoryError";
    static final String RUN = "OnOutOfMemoryError";
    static final String DUMP = "HeapDumpOnOutOfMemoryError";
    static final String DUMP_PATH = "HeapDumpPath";

    /**
     * Where a dump of the heap would be written.
     *
     * @param folder in which
     * @param named whether it is so by an option, rather than the folder that the process happens to work in
     * @param writable whether this account may write there
     * @param usable bytes that are left there
     * @param type of the file system; empty where it is not told
     */
    record DumpPlace(String folder, boolean named, boolean writable, long usable, String type) {
        /** {@return whether a dump there takes the memory that has just run out} */
        boolean inMemory() {
            return type.equals("tmpfs") || type.equals("ramfs");
        }
    }

    HeapFacts {
        flags = Map.copyOf(flags);
    }

    boolean on(String flag) {
        return "true".equals(flags.get(flag));
    }

    String flag(String name) {
        return flags.getOrDefault(name, "");
    }

    /** {@return bytes that the process needs when its heap is full, without stacks} */
    long sum() {
        return most + metaspace + code + direct;
    }
}
