package dev.muster.runtime;

import dev.muster.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code /proc/self/mountinfo}.
 *
 * @param root folder of the file system that is mounted
 * @param point where
 * @param options of this mount, and of the file system, apart by commas
 * @param type of the file system
 */
record Mount(String root, String point, String options, String type) {
    private static final int BEFORE = 6;

    /** {@return the mounts that this process sees} */
    static Fact<List<Mount>> all(Kernel kernel) {
        return kernel.text("/proc/self/mountinfo").map(Mount::parse);
    }

    /** {@return the mounts; lines that are none count for nothing} */
    static List<Mount> parse(String mountinfo) {
        List<Mount> mounts = new ArrayList<>();
        mountinfo.lines().forEach(line -> of(line).ifPresent(mounts::add));
        return mounts;
    }

    private static Optional<Mount> of(String line) {
        int middle = line.indexOf(" - ");
        if (middle < 0) {
            return Optional.empty();
        }
        String[] before = line.substring(0, middle).split(" ", -1);
        String[] after = line.substring(middle + 3).split(" ", -1);
        if (before.length < BEFORE || after.length < 3) {
            return Optional.empty();
        }
        return Optional.of(new Mount(
                unescaped(before[3]), unescaped(before[4]), before[5] + "," + after[after.length - 1], after[0]));
    }

    /** {@return the last mount there, which hides those before it} */
    static Optional<Mount> at(String point, List<Mount> mounts) {
        return mounts.stream().filter(mount -> mount.point.equals(point)).reduce((first, second) -> second);
    }

    /** {@return the mount that a path is on} */
    static Optional<Mount> over(String path, List<Mount> mounts) {
        return mounts.stream()
                .filter(mount -> mount.holds(path))
                .reduce((best, next) -> next.point.length() >= best.point.length() ? next : best);
    }

    private boolean holds(String path) {
        return point.equals("/") || path.equals(point) || path.startsWith(point + "/");
    }

    boolean has(String option) {
        return ("," + options + ",").contains("," + option + ",");
    }

    /** {@return whether what is written there is written to memory} */
    boolean inMemory() {
        return type.equals("tmpfs") || type.equals("ramfs");
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0
                ? text
                : text.replace("\\040", " ")
                        .replace("\\011", "\t")
                        .replace("\\012", "\n")
                        .replace("\\134", "\\");
    }
}
