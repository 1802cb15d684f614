package dev.muster.runtime;

import dev.muster.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A machine made of files, as real ones have them: what is left out of {@code /proc} and {@code /sys} is not looked at. */
final class Tree {
    static final long MIB = 1L << 20;
    static final long GIB = 1L << 30;

    /** What v1 writes for no limit. */
    static final String NONE = "9223372036854771712";

    private final Path root;

    Tree(Path root) {
        this.root = root;
    }

    /** 16 GiB and 8 processors; an ordinary account; no control groups yet. */
    static Tree machine(Path root) {
        return new Tree(root)
                .file("/proc/meminfo", "MemTotal:       16777216 kB\nMemFree: 1 kB\nMemAvailable:   12582912 kB\n")
                .file("/sys/devices/system/cpu/online", "0-7\n")
                .file("/proc/uptime", "1000.00 7000.00\n")
                .file("/proc/stat", "cpu  100 0 100 700 100 0 0 0 0 0\ncpu0 1 0 0 0 0 0 0 0 0 0\n")
                .status("Uid:\t1000\t1000\t1000\t1000", "CapEff:\t0000000000000000", "CapBnd:\t000001ffffffffff");
    }

    /** A service of systemd on a machine with v2. */
    static Tree plain(Path root) {
        return machine(root)
                .file("/proc/self/cgroup", "0::/system.slice/orders.service\n")
                .mounts(
                        "30 24 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate",
                        "1 0 8:1 / / rw - ext4 /dev/sda1 rw")
                .file("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory pids\n")
                .group("/sys/fs/cgroup/system.slice", "max", "max 100000", "max")
                .group("/sys/fs/cgroup/system.slice/orders.service", "max", "max 100000", "max");
    }

    /** Docker on v2, with a name space of control groups of its own. */
    static Tree docker(Path root) {
        return machine(root)
                .file("/.dockerenv", "")
                .file("/proc/self/cgroup", "0::/\n")
                .mounts(
                        "1 0 0:50 / / rw,relatime - overlay overlay rw,lowerdir=/a",
                        "30 1 0:26 / /sys/fs/cgroup ro - cgroup2 cgroup rw")
                .file("/sys/fs/cgroup/cgroup.events", "populated 1\nfrozen 0\n")
                .group("/sys/fs/cgroup", String.valueOf(2 * GIB), "150000 100000", "2048");
    }

    /** The same without any limit. */
    static Tree unlimited(Path root) {
        return docker(root).group("/sys/fs/cgroup", "max", "max 100000", "max");
    }

    /** A pod with v1, where the container sees the folder of its own group. */
    static Tree kubernetes(Path root) {
        String own = "/kubepods/burstable/pod1/c1";
        return machine(root)
                .file(
                        "/proc/self/cgroup",
                        "11:memory:" + own + "\n9:cpu,cpuacct:" + own + "\n3:pids:" + own + "\n1:name=systemd:" + own
                                + "\n0::/\n")
                .mounts(
                        "1 0 0:50 / / ro,relatime - overlay overlay rw",
                        "31 1 0:27 " + own + " /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory",
                        "32 1 0:28 " + own + " /sys/fs/cgroup/cpu,cpuacct ro - cgroup cgroup rw,cpu,cpuacct",
                        "33 1 0:29 " + own + " /sys/fs/cgroup/pids ro - cgroup cgroup rw,pids")
                .file("/sys/fs/cgroup/memory/memory.limit_in_bytes", 512 * MIB + "\n")
                .file("/sys/fs/cgroup/memory/memory.usage_in_bytes", 400 * MIB + "\n")
                .file("/sys/fs/cgroup/memory/memory.memsw.limit_in_bytes", 512 * MIB + "\n")
                .file("/sys/fs/cgroup/memory/memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 2\n")
                .file(
                        "/sys/fs/cgroup/memory/memory.stat",
                        "cache 1\ninactive_file 7\nhierarchical_memory_limit " + 512 * MIB + "\ntotal_inactive_file "
                                + 100 * MIB + "\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpuacct.usage", "123456789\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpu.stat", "nr_periods 1000\nnr_throttled 10\nthrottled_time 5\n")
                .file("/sys/fs/cgroup/pids/pids.max", "max\n")
                .file("/sys/fs/cgroup/pids/pids.current", "33\n");
    }

    /** A machine with v1 for memory and processors, and v2 beside it for nothing. */
    static Tree hybrid(Path root) {
        return machine(root)
                .file("/proc/self/cgroup", "4:memory:/a/b\n2:cpuacct:/\n1:cpu:/\n0::/\n")
                .mounts(
                        "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw",
                        "35 31 0:31 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory",
                        "32 31 0:28 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu",
                        "33 31 0:29 / /sys/fs/cgroup/cpuacct rw - cgroup cgroup rw,cpuacct",
                        "41 31 0:38 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw")
                .file("/sys/fs/cgroup/memory/memory.limit_in_bytes", NONE)
                .file("/sys/fs/cgroup/memory/a/memory.limit_in_bytes", GIB + "\n")
                .file("/sys/fs/cgroup/memory/a/memory.usage_in_bytes", GIB / 2 + "\n")
                .file("/sys/fs/cgroup/memory/a/b/memory.limit_in_bytes", NONE + "\n")
                .file("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n")
                .file("/sys/fs/cgroup/cpuacct/cpuacct.usage", "5\n")
                .file("/sys/fs/cgroup/unified/cgroup.procs", "1\n");
    }

    Tree group(String folder, String memory, String cpu, String pids) {
        return file(folder + "/memory.max", memory + "\n")
                .file(folder + "/memory.high", "max\n")
                .file(folder + "/memory.swap.max", "0\n")
                .file(folder + "/memory.current", 1536 * MIB + "\n")
                .file(folder + "/memory.stat", "anon 1\nfile 2\ninactive_file " + 512 * MIB + "\n")
                .file(folder + "/memory.events", "low 0\nhigh 0\nmax 3\noom 0\noom_kill 0\n")
                .file(
                        folder + "/memory.pressure",
                        "some avg10=0.00 avg60=0.00 avg300=1.50 total=9\nfull avg10=0.00 avg60=0.00 avg300=0.25 total=1\n")
                .file(folder + "/cpu.max", cpu + "\n")
                .file(folder + "/cpu.stat", "usage_usec 5000000\nnr_periods 100\nnr_throttled 1\nthrottled_usec 1\n")
                .file(folder + "/pids.max", pids + "\n")
                .file(folder + "/pids.current", "40\n");
    }

    Tree status(String... lines) {
        return file(
                "/proc/self/status",
                "Name:\tjava\n" + String.join("\n", lines)
                        + "\nNoNewPrivs:\t0\nSeccomp:\t2\nCpus_allowed_list:\t0-7\n");
    }

    Tree mounts(String... lines) {
        return file("/proc/self/mountinfo", String.join("\n", lines) + "\n");
    }

    Tree file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Tree file(String path, byte[] content) {
        try {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tree without(String path) {
        try {
            Files.delete(root.resolve(path.substring(1)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kernel kernel() {
        return new Kernel(root, "Linux");
    }

    Cgroups groups() {
        return new Cgroups(kernel(), mounts());
    }

    Fact<List<Mount>> mounts() {
        return Mount.all(kernel());
    }

    Fact<Status> status() {
        return kernel().text("/proc/self/status").map(Status::new);
    }

    HostFacts host() {
        return new HostReader(kernel(), () -> Fact.of(new OpenFiles(40, 65_536)), Map.of()).read(mounts());
    }
}
