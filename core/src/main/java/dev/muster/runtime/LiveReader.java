package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.runtime.LiveFacts.LiveHeap;
import dev.muster.runtime.LiveFacts.MachineMemory;
import dev.muster.runtime.LiveFacts.Pressure;
import dev.muster.runtime.LiveFacts.ThreadFacts;
import dev.muster.runtime.LiveFacts.Totals;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how the process is doing. */
final class LiveReader {
    private static final Pattern AVERAGE = Pattern.compile("(?:^| )avg300=([0-9]{1,3}(\\.[0-9]{1,4})?)(?= |$)");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}\\.[0-9]{1,3}");
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int GUESTS = 8;
    private static final int NAMES = 10;
    private static final double SECOND = 1000;

    private LiveReader() {}

    static Fact<MachineMemory> machine(Kernel kernel) {
        return Unseen.fact(() -> {
            String text = kernel.needed("/proc/meminfo");
            return new MachineMemory(
                    HostReader.kilobytes(text, "MemTotal"), HostReader.kilobytes(text, "MemAvailable"));
        });
    }

    /** The pressure of the process's own group, or of the machine where the groups are of v1. */
    static Fact<Pressure> pressure(Kernel kernel, Cgroups groups) {
        return Unseen.fact(() -> {
            Groups memory = groups.groups("memory");
            String own = memory.folders().get(0) + "/memory.pressure";
            String where = memory.unified() && kernel.exists(own) ? own : "/proc/pressure/memory";
            String text = kernel.needed(where);
            return new Pressure(average(text, "some", where), average(text, "full", where));
        });
    }

    /** {@return the number after {@code avg300=} in the line that begins so} */
    private static double average(String text, String line, String where) throws Unseen {
        Matcher number = AVERAGE.matcher(Numbers.rest(text, line + " "));
        if (!number.find()) {
            throw Unseen.because(where + " does not tell avg300 of " + line);
        }
        return Double.parseDouble(number.group(1));
    }

    /** Adds for how long the machine's processors worked, of the first line of {@code /proc/stat}. */
    static void processors(Kernel kernel, Map<String, Long> totals) {
        String text = kernel.text("/proc/stat").value().orElse("");
        String whole = text.substring(0, text.indexOf('\n') + 1); // A line that does not end may lack digits.
        String[] words = Numbers.rest(whole, "cpu ").split(" ", -1);
        long all = 0;
        long idle = 0;
        for (int i = 0; i < Math.min(words.length, GUESTS); i++) { // Guests are counted among the others already.
            long ticks = Numbers.whole(words[i]).orElse(0);
            all += ticks;
            idle += i == IDLE || i == WAITING ? ticks : 0;
        }
        if (all > 0) {
            totals.put(Totals.BUSY, all - idle);
            totals.put(Totals.ALL, all);
        }
    }

    /** Adds for how long the machine runs, of a line such as {@code 70284.91 137034.31}. */
    static void uptime(Kernel kernel, Map<String, Long> totals) {
        String first = kernel.text("/proc/uptime").value().orElse("").split(" ", 2)[0];
        if (SECONDS.matcher(first).matches()) {
            totals.put(Totals.UPTIME, Math.round(Double.parseDouble(first) * SECOND));
        }
    }

    static Fact<ThreadFacts> threads() {
        return Beans.fact(() -> {
            ThreadMXBean bean = ManagementFactory.getThreadMXBean();
            return new ThreadFacts(bean.getThreadCount(), bean.getPeakThreadCount(), deadlocked(bean));
        });
    }

    private static List<String> deadlocked(ThreadMXBean bean) throws Unseen {
        try {
            long[] ids = bean.findDeadlockedThreads();
            List<String> names = new ArrayList<>();
            for (ThreadInfo thread : ids == null ? new ThreadInfo[0] : bean.getThreadInfo(ids)) {
                if (thread != null && names.size() < NAMES) {
                    names.add(thread.getThreadName());
                }
            }
            return List.copyOf(names);
        } catch (UnsupportedOperationException e) {
            throw Unseen.because("this virtual machine does not find deadlocks");
        }
    }

    static Fact<LiveHeap> heap() {
        return Beans.fact(() -> {
            long left = 0;
            int told = 0;
            for (MemoryPoolMXBean pool : Beans.pools()) {
                var usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
                left += usage == null ? 0 : usage.getUsed();
                told += usage == null ? 0 : 1;
            }
            if (told == 0) {
                throw Unseen.because("this collector does not tell what a collection leaves");
            }
            return new LiveHeap(left, Runtime.getRuntime().maxMemory());
        });
    }

    /** {@return bytes in use of the memory that is called so, and its limit; 0 where there is none} */
    static Fact<LiveHeap> metaspace() {
        return Beans.fact(() -> {
            for (MemoryPoolMXBean pool : Beans.pools()) {
                if (pool.getName().equals("Metaspace")) {
                    return new LiveHeap(
                            pool.getUsage().getUsed(),
                            Math.max(0, pool.getUsage().getMax()));
                }
            }
            throw Unseen.because("this virtual machine tells nothing of its classes");
        });
    }
}
