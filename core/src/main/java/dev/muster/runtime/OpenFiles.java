package dev.muster.runtime;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.muster.Fact;
import java.lang.management.ManagementFactory;

/**
 * Files, sockets and pipes of this process.
 *
 * @param open how many
 * @param most how many there may be
 */
record OpenFiles(long open, long most) {
    static Fact<OpenFiles> read() {
        return Beans.fact(() -> {
            if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
                return new OpenFiles(unix.getOpenFileDescriptorCount(), unix.getMaxFileDescriptorCount());
            }
            throw Unseen.because("this virtual machine does not count open files on this system");
        });
    }
}
