package dev.muster.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a controller keeps the control groups of this process.
 *
 * @param unified cgroup v2
 * @param folders its own group first, then those around it, as far as they are mounted here
 */
record Groups(boolean unified, List<String> folders) {
    private static final int DEEPEST = 32;

    /** {@return where this controller's groups are} */
    static Groups of(String controller, String membership, List<Mount> mounts, Kernel kernel) throws Unseen {
        Optional<String> legacy = path(membership, controller);
        for (Mount mount : mounts) {
            if (mount.type().equals("cgroup") && mount.has(controller) && legacy.isPresent()) {
                return new Groups(false, folders(mount, legacy.get(), kernel));
            }
        }
        Optional<String> unified = path(membership, "");
        for (Mount mount : mounts) {
            if (mount.type().equals("cgroup2") && unified.isPresent()) {
                return new Groups(true, folders(mount, unified.get(), kernel));
            }
        }
        throw Unseen.because(
                "no control groups are mounted here for " + controller + ": mount /sys/fs/cgroup, read-only");
    }

    /** {@return the path of a line of {@code /proc/self/cgroup}: of one controller, or without any in v2} */
    private static Optional<String> path(String membership, String controller) {
        return membership
                .lines()
                .map(line -> line.split(":", 3))
                .filter(parts ->
                        parts.length == 3 && List.of(parts[1].split(",", -1)).contains(controller))
                .map(parts -> parts[2])
                .findFirst();
    }

    private static List<String> folders(Mount mount, String path, Kernel kernel) throws Unseen {
        if (!kernel.file(mount.point()).canExecute()) {
            throw Unseen.because("the folder " + mount.point() + " may not be looked into: let this account search it");
        }
        List<String> folders = new ArrayList<>();
        String within = within(mount.root(), path);
        while (!within.isEmpty() && folders.size() < DEEPEST) {
            if (kernel.exists(mount.point() + within)) {
                folders.add(mount.point() + within);
            }
            within = within.substring(0, within.lastIndexOf('/'));
        }
        folders.add(mount.point());
        return folders;
    }

    /** {@return the way from the folder that is mounted to the group; none where the group is not below it} */
    private static String within(String root, String path) {
        String base = root.equals("/") ? "" : root;
        boolean below = path.startsWith(base + "/") && !path.contains("/..") && path.length() > 1;
        return below ? path.substring(base.length()) : "";
    }

    /** {@return the name of a file that is called one way in v2 and another in v1} */
    String file(String now, String before) {
        return unified ? now : before;
    }
}
