package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StatVfsTest {
    private static final boolean ABLE =
            Runtime.version().feature() >= 22 && Kernel.own().linux();

    /** What a virtual machine says that was started with these options, output and errors together. */
    private static List<String> said(List<String> options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Asking.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } finally {
            process.waitFor();
        }
    }

    @Test
    void asks_where_the_owner_allows_it() throws Exception {
        List<String> said = said(List.of("--enable-native-access=ALL-UNNAMED"));

        assertEquals(ABLE ? List.of("true", "statvfs does not answer for /none") : List.of("cannot ask"), said);
    }

    @Test
    void does_not_ask_and_provokes_no_warning_where_nobody_allowed_it() throws Exception {
        assertEquals(List.of("cannot ask"), said(List.of()));
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
