package dev.muster.runtime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells by what it leaves behind whether a container is around this process. No sign is no proof. */
final class Container {
    private static final List<String> FILES = List.of("/.dockerenv", "/run/.containerenv");

    /** Names of runtimes, after which they call control groups. */
    private static final List<String> RUNTIMES = List.of(
            "/docker/",
            "/docker-",
            "kubepods",
            "/libpod",
            "cri-containerd",
            "/crio-",
            "/lxc",
            "/garden/",
            "/ecs/",
            "nspawn");

    private Container() {}

    /** {@return the first sign of a container} */
    static Optional<String> sign(Kernel kernel, Cgroups groups, List<Mount> mounts, Optional<String> orchestrator) {
        return Stream.of(
                        FILES.stream().filter(kernel::exists).findFirst(),
                        orchestrator.map(any -> "KUBERNETES_SERVICE_HOST"),
                        group(groups.membership().value().orElse("")),
                        Mount.at("/", mounts)
                                .filter(root -> root.type().equals("overlay"))
                                .map(root -> "a root file system of layers"),
                        groups.nested() ? Optional.of("a control group of its own") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> group(String membership) {
        return RUNTIMES.stream()
                .filter(membership::contains)
                .findFirst()
                .map(name -> "a control group of " + name.replaceAll("^/|[/-]$", ""));
    }
}
