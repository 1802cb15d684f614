package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.ConfigurationException;
import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.Volume.Mounted;
import dev.muster.runtime.Volume.Space;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.TestRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiskRulesTest {
    private static final Rule<DiskFacts> ROOM = Rules.named(DiskRules.ALL, "host.disk.room");
    private static final Rule<DiskFacts> INODES = Rules.named(DiskRules.ALL, "host.disk.inodes");
    private static final Rule<DiskFacts> WRITABLE = Rules.named(DiskRules.ALL, "host.disk.writable");
    private static final Rule<DiskFacts> FILLS = Rules.named(DiskRules.ALL, "host.disk.fills");
    private static final Fact<Mounted> EXT4 = Fact.of(new Mounted(false, "ext4"));

    @TempDir
    private Path folder;

    private static DiskFacts facts(Fact<Space> space, boolean writable, Fact<Mounted> mount, Trend used) {
        return new DiskFacts(Lives.NOW, List.of(new Volume("/data", space, Optional.empty(), writable, mount, used)));
    }

    /** {@return a volume of 1000 GiB, some of which are kept for root} */
    private static DiskFacts space(long free, long usable) {
        return facts(
                Fact.of(new Space(1000 * Tree.GIB, free * Tree.GIB, usable * Tree.GIB)), true, EXT4, seen(0, n -> 1));
    }

    private static DiskFacts inodes(Fact<Inodes> inodes) {
        return new DiskFacts(
                Lives.NOW,
                List.of(new Volume(
                        "/data", Fact.of(new Space(10, 5, 5)), Optional.of(inodes), true, EXT4, Trend.of("/data"))));
    }

    private static DiskFacts growing(int hours, IntToLongFunction gib) {
        return facts(Fact.of(new Space(100 * Tree.GIB, 1, 1)), true, EXT4, seen(hours * 60, gib));
    }

    private static Trend seen(int minutes, IntToLongFunction gib) {
        Trend trend = Trend.of("/data");
        for (int minute = 0; minute <= minutes; minute++) {
            trend = trend.add(
                    Lives.NOW.plus(Duration.ofMinutes(minute)), gib.applyAsLong(minute) * Tree.GIB, 100 * Tree.GIB);
        }
        return trend;
    }

    @Test
    void keep_the_contract() {
        DiskFacts gone = facts(Fact.absent("there is none"), false, Fact.absent("unseen"), Trend.of("/data"));
        RuleContract.of(ROOM)
                .passing(space(500, 500))
                .failing(space(50, 50))
                .inconclusive(gone)
                .verify();
        RuleContract.of(INODES)
                .passing(inodes(Fact.of(new Inodes(100, 50))))
                .failing(inodes(Fact.of(new Inodes(100, 1))))
                .inconclusive(inodes(Fact.absent("statvfs does not answer")))
                .notApplicable(space(500, 500))
                .verify();
        RuleContract.of(WRITABLE).passing(space(500, 500)).failing(gone).verify();
        RuleContract.of(FILLS)
                .passing(growing(5, minute -> 10))
                .failing(growing(5, minute -> minute / 10))
                .notApplicable(gone)
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | 450 | /data: pass 53 % of 1000.0 GiB used, 450.0 GiB free
            200 | 200 | /data: pass 80 % of 1000.0 GiB used, 200.0 GiB free
            199 | 199 | /data: WARNING 81 % of 1000.0 GiB used, 199.0 GiB free
            100 | 100 | /data: WARNING 90 % of 1000.0 GiB used, 100.0 GiB free
            150 | 99  | /data: WARNING 90 % of 1000.0 GiB used, 99.0 GiB free: it is nearly full
            0   | 0   | /data: WARNING 100 % of 1000.0 GiB used, 0 bytes free: it is nearly full
            """)
    void there_is_room(long free, long usable, String said) {
        assertEquals(said, Said.by(ROOM, space(free, usable)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000 | 1000 | /data: pass 1000 of 1000 inodes free
            1000 | 50   | /data: pass 50 of 1000 inodes free
            1000 | 49   | /data: WARNING 49 of 1000 inodes free: soon it can hold no more files, however much room there is
            1000 | 0    | /data: WARNING 0 of 1000 inodes free: soon it can hold no more files, however much room there is
            0    | 0    | /data: pass it makes inodes as needed
            """)
    void it_can_hold_more_files(long total, long free, String said) {
        assertEquals(said, Said.by(INODES, inodes(Fact.of(new Inodes(total, free)))));
    }

    @Test
    void it_can_be_written() {
        Fact<Space> space = Fact.of(new Space(10, 5, 5));
        Trend none = Trend.of("/data");

        assertEquals("/data: pass ext4, writable", Said.by(WRITABLE, facts(space, true, EXT4, none)));
        assertEquals(
                "/data: pass the file system, writable",
                Said.by(WRITABLE, facts(space, true, Fact.absent("unseen"), none)));
        assertEquals(
                "/data: ERROR this account may not write there", Said.by(WRITABLE, facts(space, false, EXT4, none)));
        assertEquals(
                "/data: ERROR it is mounted read-only",
                Said.by(WRITABLE, facts(space, true, Fact.of(new Mounted(true, "xfs")), none)));
    }

    @Test
    void it_will_not_be_full_soon() {
        assertEquals("/data: n/a 4 hours are needed, 0 seconds seen", Said.by(FILLS, growing(0, minute -> 1)));
        assertEquals("/data: n/a 4 hours are needed, 3 hours seen", Said.by(FILLS, growing(3, minute -> minute)));
        assertEquals(
                "/data: WARNING its use rises by 6.0 GiB an hour and fills it in 12 hours",
                Said.by(FILLS, growing(5, minute -> minute / 10)));
        assertEquals(
                "/data: pass its use rises by 500.0 MiB an hour and fills it in 7 days",
                Said.by(FILLS, facts(Fact.of(new Space(1, 1, 1)), true, EXT4, slowly())));
    }

    private static Trend slowly() {
        Trend trend = Trend.of("/data");
        for (int half = 0; half <= 10; half++) {
            trend = trend.add(Lives.NOW.plus(Duration.ofMinutes(30L * half)), half * 250L * Tree.MIB, 88 * Tree.GIB);
        }
        return trend;
    }

    @Test
    void one_big_file_is_no_rise() {
        assertEquals(
                "/data: pass its use does not rise steadily: 60.0 GiB",
                Said.by(FILLS, growing(12, minute -> minute < 300 ? 10 : 60)));
    }

    @Test
    void logs_that_are_rotated_are_no_rise() {
        assertTrue(Said.by(FILLS, growing(24, minute -> 10 + minute % 180 / 10)).contains("pass"));
    }

    @Test
    void a_real_folder_is_looked_at() throws Exception {
        DiskProbe probe = new DiskProbe(List.of(folder, folder.resolve("none")), Kernel.own());
        probe.look(TestRun.at(Lives.NOW));
        DiskFacts seen = probe.look(TestRun.at(Lives.NOW.plus(Duration.ofHours(1))));
        Volume real = seen.volumes().get(0);

        assertTrue(real.space().value().orElseThrow().total() > 0);
        assertEquals(1, real.used().floors().size());
        assertEquals(Kernel.own().linux(), real.mount().value().isPresent());
        assertEquals(
                "there is no " + folder.resolve("none") + ", or this account may not see it",
                seen.volumes().get(1).space().why());
    }

    @Test
    void a_file_system_without_a_size_or_a_mount_is_not_seen() {
        Tree tree = Tree.machine(folder).mounts("1 0 8:1 / /elsewhere rw - ext4 /dev/sda1 rw");

        assertTrue(Volume.mounted(Path.of("/data"), tree.kernel()).why().contains("/data is on"));
        assertTrue(Kernel.own().linux() && Volume.space(Path.of("/proc")).why().contains("does not tell its size"));
    }

    @Test
    void a_volume_has_to_be_named() {
        assertThrows(ConfigurationException.class, RuntimeChecks::disk);
        assertEquals(
                1,
                Said.all(
                                ROOM,
                                new DiskFacts(
                                        Lives.NOW, List.of(space(1, 1).volumes().get(0))))
                        .size());
    }
}
