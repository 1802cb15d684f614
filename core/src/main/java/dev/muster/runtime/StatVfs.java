package dev.muster.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks the C library by {@code statvfs}, for no method of Java tells of inodes. That takes the foreign functions of Java 22, and
 * an owner who allowed native access: without it the virtual machine would print warnings. They are called by reflection, as
 * this is compiled for Java 17.
 */
final class StatVfs {
    private static final int FIRST_JAVA = 22;

    /** More than any C library answers. */
    private static final long ANSWER_BYTES = 512;

    /** Where f_files and f_ffree stand on 64 bits, in glibc and in musl: after five numbers of eight bytes. */
    private static final long TOTAL_AT = 40;

    private static final long FREE_AT = 48;

    private final MethodHandle statvfs;
    private final Method arena;
    private final Method text;
    private final Method bytes;
    private final Method number;
    private final Object longs;

    private StatVfs() throws ReflectiveOperationException {
        Class<?> address = type("MemorySegment");
        Class<?> values = type("ValueLayout");
        Class<?> allocator = type("SegmentAllocator");
        this.statvfs = handle(
                values.getField("JAVA_INT").get(null),
                values.getField("ADDRESS").get(null));
        this.arena = type("Arena").getMethod("ofConfined");
        this.text = allocator.getMethod("allocateFrom", String.class);
        this.bytes = allocator.getMethod("allocate", long.class);
        this.number = address.getMethod("get", type("ValueLayout$OfLong"), long.class);
        this.longs = values.getField("JAVA_LONG").get(null);
    }

    private static MethodHandle handle(Object integer, Object address) throws ReflectiveOperationException {
        Class<?> linkers = type("Linker");
        Class<?> layout = type("MemoryLayout");
        Class<?> function = type("FunctionDescriptor");
        Object arguments = Array.newInstance(layout, 2);
        Array.set(arguments, 0, address);
        Array.set(arguments, 1, address);
        Object described =
                function.getMethod("of", layout, arguments.getClass()).invoke(null, integer, arguments);
        Object linker = linkers.getMethod("nativeLinker").invoke(null);
        Object lookup = linkers.getMethod("defaultLookup").invoke(linker);
        Optional<?> found = (Optional<?>)
                type("SymbolLookup").getMethod("find", String.class).invoke(lookup, "statvfs");
        Object none = Array.newInstance(type("Linker$Option"), 0);
        return (MethodHandle) linkers.getMethod("downcallHandle", type("MemorySegment"), function, none.getClass())
                .invoke(linker, found.orElseThrow(NoSuchMethodException::new), described, none);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }

    /** {@return a way to ask; nothing where there is none, or nobody allowed it} */
    static Optional<StatVfs> open() {
        try {
            return isAllowed() ? Optional.of(new StatVfs()) : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed() throws ReflectiveOperationException {
        return Runtime.version().feature() >= FIRST_JAVA
                && System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("sun.arch.data.model", "").equals("64")
                && (boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(StatVfs.class.getModule());
    }

    /** {@return the inodes of the file system that a folder is on} */
    Inodes inodes(Path folder) throws Unseen {
        try (AutoCloseable memory = (AutoCloseable) arena.invoke(null)) {
            Object answer = bytes.invoke(memory, ANSWER_BYTES);
            Object status = statvfs.invokeWithArguments(text.invoke(memory, folder.toString()), answer);
            if (!status.equals(0)) {
                throw Unseen.because("statvfs does not answer for " + folder);
            }
            return new Inodes(
                    (long) number.invoke(answer, longs, TOTAL_AT), (long) number.invoke(answer, longs, FREE_AT));
        } catch (Unseen | Error e) {
            throw e;
        } catch (Throwable e) {
            throw Unseen.because("statvfs could not be called (" + e.getClass().getSimpleName() + ")");
        }
    }
}
