package dev.muster.runtime;

import dev.muster.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the control groups of this process: v1, v2, or some of each; nested, so that the limit of each group around counts. */
final class Cgroups {
    private static final long MICROS = 1000;

    private final Kernel kernel;
    private final Fact<String> membership;
    private final Fact<Map<String, String>> paths;
    private final Fact<List<Mount>> mounts;
    /** By their controllers: a look asks for some of them several times. */
    private final Map<String, Groups> found = new HashMap<>();

    Cgroups(Kernel kernel, Fact<List<Mount>> mounts) {
        this.kernel = kernel;
        this.membership = kernel.text("/proc/self/cgroup");
        this.paths = membership.map(Groups::paths);
        this.mounts = mounts;
    }

    /** {@return the paths of its groups, one a line} */
    Fact<String> membership() {
        return membership;
    }

    /** {@return where a controller's groups are} */
    Groups groups(String controller) throws Unseen {
        Groups known = found.get(controller);
        if (known == null) {
            known = Groups.of(controller, Unseen.need(paths), Unseen.need(mounts), kernel);
            found.put(controller, known);
        }
        return known;
    }

    Fact<MemoryFacts> memory() {
        return Unseen.fact(() -> memory(groups("memory")));
    }

    private MemoryFacts memory(Groups groups) throws Unseen {
        List<MemoryGroup> all = new ArrayList<>();
        OptionalLong beyond = OptionalLong.empty(); // Told by v1 alone.
        for (String folder : groups.folders()) {
            OptionalLong limit = limit(folder, groups.file("memory.max", "memory.limit_in_bytes"));
            if (all.isEmpty() || limit.isPresent()) {
                String stat = table(folder, "memory.stat");
                beyond = all.isEmpty() ? Numbers.limited(stat, "hierarchical_memory_limit") : beyond;
                all.add(group(groups, folder, limit, stat));
            }
        }
        String own = groups.folders().get(0);
        OptionalLong swap = limit(own, groups.file("memory.swap.max", "memory.memsw.limit_in_bytes"));
        return new MemoryFacts(all, beyond, swap, kills(groups, own));
    }

    /** The outermost group of a machine counts none in v2; then those of the machine are its own. */
    private OptionalLong kills(Groups groups, String own) throws Unseen {
        boolean machine = groups.unified() && groups.folders().size() == 1 && !kernel.exists(own + "/cgroup.events");
        String events =
                machine ? table("/proc", "vmstat") : table(own, groups.file("memory.events", "memory.oom_control"));
        return Numbers.of(events, "oom_kill");
    }

    private MemoryGroup group(Groups groups, String folder, OptionalLong limit, String stat) throws Unseen {
        return new MemoryGroup(
                folder,
                limit,
                groups.unified() ? limit(folder, "memory.high") : OptionalLong.empty(),
                number(folder, groups.file("memory.current", "memory.usage_in_bytes")),
                Numbers.of(stat, groups.file("inactive_file", "total_inactive_file")));
    }

    Fact<CpuFacts> cpu(Fact<Status> status) {
        return Unseen.fact(() -> cpu(groups("cpu"), status));
    }

    private CpuFacts cpu(Groups groups, Fact<Status> status) throws Unseen {
        OptionalLong lowest = OptionalLong.empty();
        String throttling = groups.folders().get(0);
        for (String folder : groups.folders()) {
            OptionalLong quota = groups.unified() ? quota(folder) : legacyQuota(folder);
            if (quota.isPresent() && quota.getAsLong() < lowest.orElse(Long.MAX_VALUE)) {
                lowest = quota;
                throttling = folder;
            }
        }
        return new CpuFacts(
                lowest,
                status.value().map(Status::processors).orElse(OptionalLong.empty()),
                kernel.text("/sys/devices/system/cpu/online")
                        .value()
                        .map(Status::ranges)
                        .orElse(OptionalLong.empty()),
                counters(groups, throttling));
    }

    private Map<String, Long> counters(Groups groups, String folder) throws Unseen {
        String stat = table(folder, "cpu.stat");
        Map<String, Long> counters = new HashMap<>();
        Numbers.of(stat, "nr_periods").ifPresent(number -> counters.put(CpuFacts.PERIODS, number));
        Numbers.of(stat, "nr_throttled").ifPresent(number -> counters.put(CpuFacts.THROTTLED, number));
        if (groups.unified()) {
            Numbers.of(stat, "usage_usec")
                    .ifPresent(number ->
                            counters.put(CpuFacts.USAGE, Math.min(number, Long.MAX_VALUE / MICROS) * MICROS));
        } else {
            number(groups("cpuacct").folders().get(0), "cpuacct.usage")
                    .ifPresent(number -> counters.put(CpuFacts.USAGE, number));
        }
        return counters;
    }

    /** {@return thousandths of a processor, of a line such as {@code 150000 100000}} */
    private OptionalLong quota(String folder) throws Unseen {
        String where = folder + "/cpu.max";
        Optional<String> text = kernel.optional(where);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String[] words = text.get().strip().split(" ", -1);
        OptionalLong quota = Numbers.limit(words[0], where);
        return quota.isEmpty() ? quota : share(quota.getAsLong(), words.length < 2 ? "" : words[1], where);
    }

    private OptionalLong legacyQuota(String folder) throws Unseen {
        OptionalLong quota = limit(folder, "cpu.cfs_quota_us");
        String period = folder + "/cpu.cfs_period_us";
        return quota.isEmpty() ? quota : share(quota.getAsLong(), kernel.needed(period), period);
    }

    private static OptionalLong share(long quota, String period, String where) throws Unseen {
        long length = Numbers.whole(period, where);
        if (length == 0) {
            throw Unseen.because(where + " holds a period of 0");
        }
        return OptionalLong.of((long) ((double) quota * CpuFacts.ONE / length));
    }

    Fact<TaskFacts> tasks() {
        return Unseen.fact(() -> tasks(groups("pids")));
    }

    private TaskFacts tasks(Groups groups) throws Unseen {
        OptionalLong lowest = OptionalLong.empty();
        String counted = groups.folders().get(0);
        for (String folder : groups.folders()) {
            OptionalLong limit = limit(folder, "pids.max");
            if (limit.isPresent() && limit.getAsLong() < lowest.orElse(Long.MAX_VALUE)) {
                lowest = limit;
                counted = folder;
            }
        }
        return new TaskFacts(lowest, number(counted, "pids.current"));
    }

    /** A group that does not have the file has no such limit: the outermost of v2 has none at all. */
    private OptionalLong limit(String folder, String name) throws Unseen {
        String where = folder + "/" + name;
        Optional<String> text = kernel.optional(where);
        return text.isPresent() ? Numbers.limit(text.get(), where) : OptionalLong.empty();
    }

    private OptionalLong number(String folder, String name) throws Unseen {
        String where = folder + "/" + name;
        Optional<String> text = kernel.optional(where);
        return text.isPresent() ? OptionalLong.of(Numbers.whole(text.get(), where)) : OptionalLong.empty();
    }

    private String table(String folder, String name) throws Unseen {
        return kernel.optional(folder + "/" + name).orElse("");
    }

    /** {@return whether the outermost group that is seen here is not the machine's: only a group within has such files} */
    boolean nested() {
        return Unseen.fact(() -> groups("memory"))
                .value()
                .filter(Groups::unified)
                .map(groups -> groups.folders().get(groups.folders().size() - 1))
                .filter(folder -> kernel.exists(folder + "/cgroup.events"))
                .isPresent();
    }
}
