package dev.muster.runtime;

import dev.muster.Fact;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A volume that the owner named.
 *
 * @param path as it was named
 * @param space on it
 * @param inodes of it; nothing where this virtual machine cannot ask
 * @param writable whether this account may write there
 * @param mount what it is mounted as
 * @param used bytes, as they grew
 */
record Volume(
        String path,
        Fact<Space> space,
        Optional<Fact<Inodes>> inodes,
        boolean writable,
        Fact<Mounted> mount,
        Trend used) {
    private static final double HUNDRED = 100;

    /**
     * Bytes of a volume.
     *
     * @param total all of it
     * @param free unused, some of which may be kept for root
     * @param usable that this account may still use
     */
    record Space(long total, long free, long usable) {
        long used() {
            return Math.max(0, total - free);
        }

        /** {@return the share that is used of what this account may use, as df has it} */
        double percentUsed() {
            return HUNDRED * used() / Math.max(1, used() + usable);
        }

        double percentFree() {
            return HUNDRED * usable / Math.max(1, total);
        }
    }

    /**
     * How it is mounted.
     *
     * @param readOnly whether nobody can write there
     * @param type of the file system
     */
    record Mounted(boolean readOnly, String type) {}

    /** {@return the space of the file system of a folder} */
    static Fact<Space> space(Path path) {
        File folder = path.toFile();
        return Unseen.fact(() -> {
            if (!folder.exists()) {
                throw Unseen.because("there is no " + path + ", or this account may not see it");
            }
            long total = folder.getTotalSpace();
            if (total <= 0) {
                throw Unseen.because("the file system of " + path + " does not tell its size");
            }
            return new Space(total, folder.getFreeSpace(), folder.getUsableSpace());
        });
    }

    /** {@return how the file system is mounted that a real path is on} */
    static Fact<Mounted> mounted(Path real, Kernel kernel) {
        return Unseen.fact(() -> Mount.over(real.toString(), Mount.parse(kernel.needed("/proc/self/mountinfo")))
                .map(mount -> new Mounted(mount.has("ro"), mount.type()))
                .orElseThrow(() -> Unseen.because("/proc/self/mountinfo does not tell what " + real + " is on")));
    }
}
