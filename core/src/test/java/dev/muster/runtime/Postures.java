package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.runtime.HeapFacts.DumpPlace;
import dev.muster.runtime.HostFacts.RootMount;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Facts of a process that is well set up in a container, and what makes it otherwise. */
final class Postures {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    static final Release TEMURIN = new Release(
            21,
            "21.0.11+10-LTS",
            Optional.empty(),
            "Eclipse Adoptium",
            "OpenJDK 64-Bit Server VM",
            Optional.of("2026-04-21"));

    static final HeapFacts HEAP = new HeapFacts(
            Tree.GIB,
            60 * Tree.MIB,
            20 * Tree.MIB,
            4 * Tree.MIB,
            40,
            Tree.MIB,
            Map.of(HeapFacts.EXIT, "true", HeapFacts.DUMP, "true", HeapFacts.DUMP_PATH, "/dumps"),
            Fact.of(new DumpPlace("/dumps", true, true, 9 * Tree.GIB, "ext4")));

    static final Privileges ORDINARY = new Privileges(1000, Fact.of(0L), 0, 0, OptionalLong.of(1), OptionalLong.of(2));

    static final HostFacts HOST = new HostFacts(
            "Linux",
            Optional.of("/.dockerenv"),
            Fact.of(16 * Tree.GIB),
            memory(2 * Tree.GIB),
            Fact.of(new CpuFacts(OptionalLong.of(2000), OptionalLong.of(8), OptionalLong.of(8), Map.of())),
            Fact.of(new TaskFacts(OptionalLong.of(2048), OptionalLong.of(40))),
            Fact.of(new OpenFiles(40, 65_536)),
            Fact.of(ORDINARY),
            Fact.of(new RootMount(false, "overlay")),
            List.of(),
            Optional.empty());

    static final VmFacts VM = new VmFacts(
            Fact.of(List.of()), TEMURIN, Map.of("file.encoding", "UTF-8", "sun.jnu.encoding", "UTF-8"), Fact.of(HEAP));

    private Postures() {}

    static Fact<MemoryFacts> memory(long limit) {
        OptionalLong bytes = limit == 0 ? OptionalLong.empty() : OptionalLong.of(limit);
        return Fact.of(new MemoryFacts(
                List.of(new MemoryGroup(
                        "/sys/fs/cgroup", bytes, OptionalLong.empty(), OptionalLong.of(Tree.GIB), OptionalLong.of(0))),
                OptionalLong.empty(),
                OptionalLong.of(0),
                OptionalLong.of(0)));
    }

    static PostureFacts good() {
        return of(HOST);
    }

    static PostureFacts of(HostFacts host) {
        return new PostureFacts(NOW, Declared.NOTHING, VM, host);
    }

    static PostureFacts of(Declared declared, HostFacts host) {
        return new PostureFacts(NOW, declared, VM, host);
    }

    static PostureFacts of(VmFacts vm) {
        return new PostureFacts(NOW, Declared.NOTHING, vm, HOST);
    }

    static PostureFacts of(Release release) {
        return of(new VmFacts(VM.debuggers(), release, VM.encodings(), VM.heap()));
    }

    static PostureFacts of(HeapFacts heap) {
        return of(heap, HOST);
    }

    static PostureFacts of(HeapFacts heap, HostFacts host) {
        return new PostureFacts(
                NOW, Declared.NOTHING, new VmFacts(VM.debuggers(), TEMURIN, VM.encodings(), Fact.of(heap)), host);
    }

    static PostureFacts of(Privileges privileges) {
        return of(with(Optional.of("/.dockerenv"), Fact.of(privileges)));
    }

    /** {@return a host with another container and privileges} */
    static HostFacts with(Optional<String> container, Fact<Privileges> privileges) {
        return new HostFacts(
                HOST.os(),
                container,
                HOST.physical(),
                HOST.memory(),
                HOST.cpu(),
                HOST.tasks(),
                HOST.files(),
                privileges,
                HOST.root(),
                HOST.sockets(),
                HOST.token());
    }

    /** {@return a host of other memory} */
    static HostFacts with(Fact<Long> physical, Fact<MemoryFacts> memory, Optional<String> container) {
        return new HostFacts(
                HOST.os(),
                container,
                physical,
                memory,
                HOST.cpu(),
                HOST.tasks(),
                HOST.files(),
                HOST.privileges(),
                HOST.root(),
                HOST.sockets(),
                HOST.token());
    }

    /** {@return a heap of that size with these flags instead} */
    static HeapFacts heap(long most, String... flags) {
        Map<String, String> all = new HashMap<>();
        for (String flag : flags) {
            int equals = flag.indexOf('=');
            all.put(flag.substring(0, equals), flag.substring(equals + 1));
        }
        return new HeapFacts(
                most, HEAP.metaspace(), HEAP.code(), HEAP.direct(), HEAP.threads(), HEAP.stack(), all, HEAP.dump());
    }

    static HeapFacts heap(Fact<DumpPlace> dump) {
        return new HeapFacts(
                HEAP.most(),
                HEAP.metaspace(),
                HEAP.code(),
                HEAP.direct(),
                HEAP.threads(),
                HEAP.stack(),
                HEAP.flags(),
                dump);
    }
}
