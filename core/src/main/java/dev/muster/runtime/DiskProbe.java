package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at volumes, and remembers how full they were. */
final class DiskProbe implements Probe<DiskFacts> {
    private final List<Path> paths;
    private final Kernel kernel;
    private volatile Map<Path, Trend> memory = Map.of();

    DiskProbe(List<Path> paths, Kernel kernel) {
        this.paths = paths;
        this.kernel = kernel;
    }

    @Override
    public DiskFacts look(CheckContext context) {
        Map<Path, Trend> after = new HashMap<>();
        List<Volume> volumes = new ArrayList<>();
        for (Path path : paths) {
            Fact<Volume.Space> space = Volume.space(path);
            Trend was = memory.getOrDefault(path, Trend.of(path.toString()));
            Trend used = space.value()
                    .map(now -> was.add(context.now(), now.used(), now.used() + now.usable()))
                    .orElse(was);
            after.put(path, used);
            volumes.add(new Volume(
                    path.toString(),
                    space,
                    Native.INODES.map(nodes -> Unseen.fact(() -> nodes.inodes(path))),
                    path.toFile().canWrite(),
                    Volume.mounted(real(path), kernel),
                    used));
        }
        memory = Map.copyOf(after);
        return new DiskFacts(context.now(), volumes);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Looked up when the first disk is looked at. */
    private static final class Native {
        static final Optional<StatVfs> INODES = StatVfs.open();

        private Native() {}
    }
}
