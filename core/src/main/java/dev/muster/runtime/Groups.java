package dev.muster.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a controller keeps the control groups of this process.
 *
 * @param unified cgroup v2
 * @param folders its own group first, then those around it, as far as they are mounted here
 */
record Groups(boolean unified, List<String> folders) {
    private static final int DEEPEST = 32;

    /** {@return where this controller's groups are} */
    static Groups of(String controller, Map<String, String> paths, List<Mount> mounts, Kernel kernel) throws Unseen {
        String legacy = paths.getOrDefault(controller, "");
        for (Mount mount : mounts) {
            if (mount.type().equals("cgroup") && !legacy.isEmpty() && mount.has(controller)) {
                return new Groups(false, folders(mount, legacy, kernel));
            }
        }
        String unified = paths.getOrDefault("", "");
        for (Mount mount : mounts) {
            if (mount.type().equals("cgroup2") && !unified.isEmpty()) {
                return new Groups(true, folders(mount, unified, kernel));
            }
        }
        throw Unseen.because(
                "no control groups are mounted here for " + controller + ": mount /sys/fs/cgroup, read-only");
    }

    /** {@return the paths of {@code /proc/self/cgroup} by controller; that of v2 has the empty name} */
    static Map<String, String> paths(String membership) {
        Map<String, String> paths = new HashMap<>();
        membership.lines().forEach(line -> {
            String[] parts = line.split(":", 3);
            for (String controller : parts.length == 3 ? parts[1].split(",", -1) : new String[0]) {
                paths.putIfAbsent(controller, parts[2]);
            }
        });
        return paths;
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
