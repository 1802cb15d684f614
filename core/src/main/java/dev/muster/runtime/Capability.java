package dev.muster.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The kernel's capabilities, by their bit. */
final class Capability {
    private static final List<String> NAMES = List.of(
            "CHOWN",
            "DAC_OVERRIDE",
            "DAC_READ_SEARCH",
            "FOWNER",
            "FSETID",
            "KILL",
            "SETGID",
            "SETUID",
            "SETPCAP",
            "LINUX_IMMUTABLE",
            "NET_BIND_SERVICE",
            "NET_BROADCAST",
            "NET_ADMIN",
            "NET_RAW",
            "IPC_LOCK",
            "IPC_OWNER",
            "SYS_MODULE",
            "SYS_RAWIO",
            "SYS_CHROOT",
            "SYS_PTRACE",
            "SYS_PACCT",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_NICE",
            "SYS_RESOURCE",
            "SYS_TIME",
            "SYS_TTY_CONFIG",
            "MKNOD",
            "LEASE",
            "AUDIT_WRITE",
            "AUDIT_CONTROL",
            "SETFCAP",
            "MAC_OVERRIDE",
            "MAC_ADMIN",
            "SYSLOG",
            "WAKE_ALARM",
            "BLOCK_SUSPEND",
            "AUDIT_READ",
            "PERFMON",
            "BPF",
            "CHECKPOINT_RESTORE");

    /** With one of these a process gets out of its container, or takes over the host. */
    static final Set<String> OF_THE_HOST = Set.of(
            "SYS_ADMIN", "SYS_MODULE", "SYS_RAWIO", "SYS_PTRACE", "SYS_BOOT", "DAC_READ_SEARCH", "BPF", "NET_ADMIN");

    /** A service may listen on port 80. */
    static final String HARMLESS = "NET_BIND_SERVICE";

    private Capability() {}

    /** {@return the names of those in a set; of one that is newer than this list its number} */
    static List<String> names(long set) {
        List<String> names = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if ((set >>> bit & 1) == 1) {
                names.add(bit < NAMES.size() ? NAMES.get(bit) : "capability " + bit);
            }
        }
        return names;
    }
}
