package dev.muster.runtime;

import dev.muster.Fact;
import java.util.List;
import java.util.Optional;

/**
 * The container and the host around this process, and what they leave to it.
 *
 * @param os name of the operating system
 * @param container a sign that a container is around it; empty where there is none
 * @param physical bytes of memory of the machine
 * @param memory that control groups leave to it
 * @param cpu that control groups leave to it
 * @param tasks that control groups leave to it
 * @param files most files that it may have open at once
 * @param privileges what the kernel lets it do
 * @param root its root file system
 * @param sockets of a container runtime, that it may reach
 * @param token file of an account of Kubernetes; empty where there is none
 */
record HostFacts(
        String os,
        Optional<String> container,
        Fact<Long> physical,
        Fact<MemoryFacts> memory,
        Fact<CpuFacts> cpu,
        Fact<TaskFacts> tasks,
        Fact<OpenFiles> files,
        Fact<Privileges> privileges,
        Fact<RootMount> root,
        List<String> sockets,
        Optional<String> token) {
    /**
     * Its root file system.
     *
     * @param writable whether it is mounted so
     * @param type of the file system
     */
    record RootMount(boolean writable, String type) {}

    HostFacts {
        sockets = List.copyOf(sockets);
    }

    boolean linux() {
        return os.equals("Linux");
    }

    /** {@return the memory that is there for this process at most: the lowest limit, or the machine's, and whose it is} */
    Fact<Ceiling> ceiling() {
        return Unseen.fact(() -> {
            long limit = Unseen.need(memory).limit().orElse(Long.MAX_VALUE);
            long all = physical.value().orElse(Long.MAX_VALUE);
            if (limit < all) {
                return new Ceiling(limit, "the memory limit");
            }
            return new Ceiling(Unseen.need(physical), "the machine's memory");
        });
    }

    /**
     * The memory that is there at most.
     *
     * @param bytes how much
     * @param whose for texts
     */
    record Ceiling(long bytes, String whose) {}
}
