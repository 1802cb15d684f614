package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.OwnProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StatVfsTest {
    private static final boolean ABLE =
            Runtime.version().feature() >= 22 && Kernel.own().linux();

    private static List<String> said(String... options) throws Exception {
        return OwnProcess.said(Asking.class, options).lines().toList();
    }

    @Test
    void asks_where_the_owner_allows_it() throws Exception {
        List<String> said = said("--enable-native-access=ALL-UNNAMED");

        assertEquals(ABLE ? List.of("true", "statvfs does not answer for /none") : List.of("cannot ask"), said);
    }

    @Test
    void does_not_ask_and_provokes_no_warning_where_nobody_allowed_it() throws Exception {
        assertEquals(List.of("cannot ask"), said());
    }

    /** Runs in a virtual machine of its own. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] args) throws Exception {
            Optional<StatVfs> asked = StatVfs.open();
            if (asked.isEmpty()) {
                System.out.println("cannot ask");
                return;
            }
            Inodes proc = asked.get().inodes(Path.of("/"));
            System.out.println(proc.free() <= proc.total() && proc.free() >= 0);
            try {
                System.out.println(asked.get().inodes(Path.of("/none")));
            } catch (Unseen e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void no_limit_is_no_shortage() {
        assertTrue(!new Inodes(0, 0).limited() && new Inodes(10, 0).limited());
    }
}
