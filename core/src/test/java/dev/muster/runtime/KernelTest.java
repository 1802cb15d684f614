package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KernelTest {
    @TempDir
    private Path root;

    @Test
    void a_file_is_read_whole() {
        String text = "x".repeat(5000);

        assertEquals(
                Fact.of(text), new Tree(root).file("/proc/a", text).kernel().text("/proc/a"));
        assertEquals(Fact.of(""), new Tree(root).file("/proc/b", "").kernel().text("/proc/b"));
        assertEquals(
                1 << 20,
                new Tree(root)
                        .file("/c", new byte[1 << 20])
                        .kernel()
                        .text("/c")
                        .value()
                        .orElseThrow()
                        .length());
    }

    @Test
    void what_is_no_small_file_is_not_read() throws IOException {
        Kernel kernel = new Tree(root).file("/large", new byte[(1 << 20) + 1]).kernel();
        Files.createDirectory(root.resolve("folder"));

        assertEquals(
                "/large is larger than any such file: over 1 MiB",
                kernel.text("/large").why());
        assertEquals("there is no file /folder here", kernel.text("/folder").why());
        assertEquals("there is no file /none here", kernel.text("/none").why());
        assertEquals(
                "Windows 11 has no /proc/x",
                new Kernel(root, "Windows 11").text("/proc/x").why());
    }

    @Test
    void a_file_that_may_be_missing_may_not_be_anything_else() throws IOException, Unseen {
        Kernel kernel = new Tree(root).file("/there", "1").kernel();
        Files.createDirectory(root.resolve("folder"));

        assertEquals(Optional.of("1"), kernel.optional("/there"));
        assertEquals(Optional.empty(), kernel.optional("/none"));
        assertThrows(Unseen.class, () -> kernel.optional("/folder"));
    }

    @Test
    void a_file_that_fails_or_may_not_be_read_says_so() {
        Kernel own = Kernel.own();

        assertEquals(
                "/proc/self/mem cannot be read (IOException)",
                own.text("/proc/self/mem").why());
        assertEquals(Fact.denied("let it read /proc/sys/vm/compact_memory"), own.text("/proc/sys/vm/compact_memory"));
        assertEquals(
                Fact.denied("let it read /proc/sys/vm/compact_memory"),
                Unseen.fact(() -> own.needed("/proc/sys/vm/compact_memory")));
    }

    @ParameterizedTest
    @CsvSource({"0-7, 8", "0, 1", "'0,2-3', 3", "0-0, 1", "'0-3,8-11,16', 9"})
    void ranges_are_counted(String list, long number) {
        assertEquals(OptionalLong.of(number), Status.ranges(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "x", "3-1", "0-", "-1", "0-99999999999999999999", "1-x"})
    void ranges_that_are_none_count_for_nothing(String list) {
        assertEquals(OptionalLong.empty(), Status.ranges(list));
    }

    @Test
    void a_field_is_found_at_the_beginning_of_a_line() {
        Status status = new Status("Name:\tjava\nxUid: 5\nUid:\t1 2\nLast: 9");

        assertEquals("java", status.field("Name"));
        assertEquals("1 2", status.field("Uid"));
        assertEquals("9", status.field("Last"));
        assertEquals("", status.field("ava"));
        assertEquals("", new Status("").field("Name"));
    }

    @Test
    void a_table_is_of_names_and_numbers() {
        String table = "a 1\nb x\n c 2\n\nd\nbig 99999999999999999999\nneg -1\ne 1 2\nlast 7";

        assertEquals(OptionalLong.of(1), Numbers.of(table, "a"));
        assertEquals(OptionalLong.of(Long.MAX_VALUE), Numbers.of(table, "big"));
        assertEquals(OptionalLong.of(7), Numbers.of(table, "last"));
        for (String none : List.of("b", "c", "d", "neg", "e", "ig", "")) {
            assertEquals(OptionalLong.empty(), Numbers.of(table, none), none);
        }
        assertEquals(OptionalLong.empty(), Numbers.of("", "a"));
        assertEquals(OptionalLong.empty(), Numbers.limited("l " + Long.MAX_VALUE, "l"));
        assertEquals(OptionalLong.empty(), Numbers.limited("", "l"));
        assertEquals(OptionalLong.of(5), Numbers.limited("l 5", "l"));
    }

    @Test
    void a_long_word_is_shown_in_part() {
        String why = assertThrows(Unseen.class, () -> Numbers.whole("y".repeat(50), "/x"))
                .getMessage();

        assertEquals("/x holds no number: \"" + "y".repeat(40) + "...\"", why);
    }

    @Test
    void mounts_are_parsed() {
        List<Mount> mounts = Mount.parse("""
                1 0 8:1 / / rw,relatime shared:1 - ext4 /dev/sda rw,errors=remount-ro
                2 1 0:5 / /a\\040b\\011c\\012d\\134e rw,noexec - tmpfs tmpfs rw,size=1k
                3 1 0:6 /sub /data ro - xfs /dev/sdb rw
                4 1 0:7 / /data rw - xfs /dev/sdc rw
                garbage - x
                1 2 3 4 5 - ext4
                """);

        assertEquals(4, mounts.size());
        assertEquals("/a b\tc\nd\\e", mounts.get(1).point());
        assertTrue(mounts.get(1).inMemory()
                && mounts.get(1).has("noexec")
                && !mounts.get(1).has("size"));
        assertTrue(mounts.get(2).has("ro") && !mounts.get(0).has("ro"));
        assertEquals(mounts.get(3), Mount.at("/data", mounts).orElseThrow());
        assertEquals(mounts.get(3), Mount.over("/data/x/y", mounts).orElseThrow());
        assertEquals(mounts.get(0), Mount.over("/database", mounts).orElseThrow());
        assertEquals(Optional.empty(), Mount.at("/none", mounts));
        assertEquals(Optional.empty(), Mount.over("/x", List.of(mounts.get(3))));
        assertTrue(new Mount("/", "/", "rw", "ramfs").inMemory());
    }
}
