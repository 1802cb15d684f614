package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.runtime.HostFacts.RootMount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Reads what the container and the host leave to this process. */
final class HostReader {
    private static final List<String> SOCKETS = List.of(
            "/var/run/docker.sock",
            "/run/docker.sock",
            "/run/containerd/containerd.sock",
            "/run/crio/crio.sock",
            "/run/podman/podman.sock");

    private static final String TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";
    private static final long KIB = 1024;

    private final Kernel kernel;
    private final Supplier<Fact<OpenFiles>> files;
    private final Map<String, String> environment;

    HostReader(Kernel kernel, Supplier<Fact<OpenFiles>> files, Map<String, String> environment) {
        this.kernel = kernel;
        this.files = files;
        this.environment = environment;
    }

    static HostReader own() {
        return new HostReader(Kernel.own(), OpenFiles::read, System.getenv());
    }

    HostFacts read(Fact<List<Mount>> mounts) {
        Fact<Status> status = kernel.text("/proc/self/status").map(Status::new);
        Cgroups groups = new Cgroups(kernel, mounts);
        return new HostFacts(
                kernel.os(),
                container(groups, mounts),
                physical(kernel),
                groups.memory(),
                groups.cpu(status),
                groups.tasks(),
                files.get(),
                Privileges.read(status, kernel),
                Unseen.fact(() -> root(Unseen.need(mounts))),
                SOCKETS.stream().filter(this::reachable).toList(),
                Optional.of(TOKEN).filter(kernel::exists));
    }

    Optional<String> container(Cgroups groups, Fact<List<Mount>> mounts) {
        return Container.sign(
                kernel,
                groups,
                mounts.value().orElse(List.of()),
                Optional.ofNullable(environment.get("KUBERNETES_SERVICE_HOST")));
    }

    /** {@return the machine's memory, of a line such as {@code MemTotal: 24684096 kB}} */
    static Fact<Long> physical(Kernel kernel) {
        return Unseen.fact(() -> kilobytes(kernel.needed("/proc/meminfo"), "MemTotal"));
    }

    static long kilobytes(String meminfo, String name) throws Unseen {
        String value = new Status(meminfo).field(name).replace(" kB", "");
        OptionalLong number = Numbers.whole(value);
        if (number.isEmpty() || number.getAsLong() > Long.MAX_VALUE / KIB) {
            throw Unseen.because("/proc/meminfo does not tell " + name);
        }
        return number.getAsLong() * KIB;
    }

    private static RootMount root(List<Mount> mounts) throws Unseen {
        return Mount.at("/", mounts)
                .map(root -> new RootMount(!root.has("ro"), root.type()))
                .orElseThrow(() -> Unseen.because("/proc/self/mountinfo does not tell what / is"));
    }

    /** A socket that this account may write to takes orders from it. */
    private boolean reachable(String socket) {
        return kernel.file(socket).canWrite();
    }
}
