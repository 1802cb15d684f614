package dev.muster.runtime;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.muster.Fact;
import dev.muster.jvm.JvmArguments;
import dev.muster.runtime.HeapFacts.DumpPlace;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks the virtual machine how it was set up: by its flags as they count now, whatever set them. */
final class VmReader {
    private static final long KIB = 1024;
    private static final String MOST = "MaxHeapSize";
    private static final String STACK = "ThreadStackSize";
    private static final List<String> FLAGS =
            List.of(HeapFacts.EXIT, HeapFacts.CRASH, HeapFacts.RUN, HeapFacts.DUMP, HeapFacts.DUMP_PATH, MOST, STACK);

    private VmReader() {}

    static VmFacts read(Fact<List<Mount>> mounts) {
        Map<String, String> encodings = new HashMap<>();
        for (String name : VmFacts.ENCODINGS) {
            Optional.ofNullable(System.getProperty(name)).ifPresent(value -> encodings.put(name, value));
        }
        return new VmFacts(
                JvmArguments.read()
                        .map(all -> all.stream().filter(JvmArguments::debugs).toList()),
                Release.own(),
                encodings,
                Beans.fact(() -> heap(mounts)));
    }

    private static HeapFacts heap(Fact<List<Mount>> mounts) throws Unseen {
        HotSpotDiagnosticMXBean bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (bean == null) {
            throw Unseen.because("this virtual machine does not tell its flags: it is none of HotSpot's kind");
        }
        Map<String, String> flags = flags(bean);
        return new HeapFacts(
                size(flags, MOST).orElseGet(Runtime.getRuntime()::maxMemory),
                committed("Metaspace"),
                committed("Code"),
                Beans.direct(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                size(flags, STACK).orElse(0) * KIB,
                flags,
                Unseen.fact(() -> place(flags.getOrDefault(HeapFacts.DUMP_PATH, ""), mounts)));
    }

    private static Map<String, String> flags(HotSpotDiagnosticMXBean bean) {
        Map<String, String> flags = new HashMap<>();
        for (String name : FLAGS) {
            flag(bean, name).ifPresent(value -> flags.put(name, value));
        }
        return flags;
    }

    /** {@return a flag as it counts now; empty if this virtual machine has none of that name} */
    private static Optional<String> flag(HotSpotDiagnosticMXBean bean, String name) {
        try {
            return Optional.of(bean.getVMOption(name).getValue());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong size(Map<String, String> flags, String name) {
        return Numbers.whole(flags.getOrDefault(name, ""));
    }

    /** The space of compressed classes is part of Metaspace. */
    private static long committed(String name) {
        return Beans.pools().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.NON_HEAP && pool.getName().startsWith(name))
                .mapToLong(VmReader::committed)
                .sum();
    }

    private static long committed(MemoryPoolMXBean pool) {
        var usage = pool.getUsage();
        return usage == null ? 0 : usage.getCommitted();
    }

    /** A path that is no folder names the file itself. */
    static DumpPlace place(String path, Fact<List<Mount>> mounts) throws Unseen {
        File named = new File(path.isEmpty() ? "." : path).getAbsoluteFile();
        File folder = named.isDirectory() ? named : named.getParentFile();
        if (folder == null) {
            throw Unseen.because("nobody knows in which folder " + path + " is");
        }
        File whole = folder.toPath().normalize().toFile();
        String type = mounts.value()
                .flatMap(all -> Mount.over(whole.getPath(), all))
                .map(Mount::type)
                .orElse("");
        return new DumpPlace(whole.getPath(), !path.isEmpty(), whole.canWrite(), whole.getUsableSpace(), type);
    }
}
