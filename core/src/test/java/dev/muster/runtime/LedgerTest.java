package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.testing.CheckContract;
import dev.muster.testing.ManualTime;
import dev.muster.testing.TestRun;
import dev.muster.testing.Told;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger survives whatever happens to its file, and never says more than it knows. */
final class LedgerTest {
    private static final CrashFreeRule CRASH = new CrashFreeRule();
    private static final UptimeRule UPTIME = new UptimeRule();

    @TempDir
    Path directory = Path.of("");

    private LedgerFixture ledger() {
        return new LedgerFixture(directory);
    }

    private static String crash(LedgerFacts facts) {
        return Told.by(CRASH, LedgerFixture.onDisk(facts));
    }

    private static String uptime(LedgerFacts facts) {
        return Told.by(UPTIME, LedgerFixture.onDisk(facts));
    }

    @Test
    void a_first_start_has_no_history() {
        LedgerFacts facts = ledger().ends(0, 5, 1);

        assertEquals("n/a the ledger begins with this start, 5 minutes ago", crash(facts));
        assertEquals("n/a the ledger begins with this start, 5 minutes ago", uptime(facts));
        assertEquals("", facts.trouble());
    }

    @Test
    void clean_ends_pass_and_a_short_gap_is_forgiven() {
        ledger().ends(0, 60, 1);
        LedgerFacts facts = ledger().ends(62, 120, 1);

        assertEquals("pass none in 2 hours, 1 earlier life", crash(facts));
        assertEquals("pass missing for 2 min of 2 hours", uptime(facts));
    }

    @Test
    void an_end_that_was_not_written_is_a_crash_once_it_is_known_that_ends_are_written() {
        ledger().crashes(0, 60, 1);
        LedgerFacts unknown = ledger().crashes(61, 120, 1);
        ledger().ends(121, 180, 1);
        LedgerFacts known = ledger().ends(181, 240, 1);

        assertTrue(
                crash(unknown).startsWith("? 1 end without Readiness.close(), but no life of this process ever"),
                crash(unknown));
        assertEquals("WARNING 2 ends without Readiness.close(), the last after 2026-11-14T02:00:00Z", crash(known));
    }

    @Test
    void what_is_older_than_the_window_is_over() {
        ledger().ends(0, 10, 1);
        ledger().crashes(20, 30, 1);
        LedgerFacts facts = LedgerFixture.lives(ledger().probe(), 40, 40 + 7 * 24 * 60, 60);

        assertEquals("pass none in 7 days, 0 earlier lives", crash(facts));
    }

    @Test
    void outages_count_alone_and_together() {
        ledger().ends(0, 60, 1);
        LedgerFacts long6 = ledger().ends(66, 70, 1);
        assertEquals(
                "WARNING missing for 6 min of 70 minutes, the longest for 6 min from 2026-11-14T01:00:00Z"
                        .replace("70 minutes", "1 hour"),
                uptime(long6));
        LedgerFixture often = new LedgerFixture(directory.resolve("often"));
        assertThrows(NoSuchFileException.class, () -> Files.size(often.file()));
        directory.resolve("often").toFile().mkdir();
        for (int i = 0; i < 3; i++) {
            often.ends(i * 10L, i * 10L + 6, 1);
        }
        assertEquals(
                "pass missing for 8 min of 26 minutes",
                uptime(often.probe().look(TestRun.at(LedgerFixture.minute(26)))));
    }

    @Test
    void many_short_outages_use_the_budget_up() {
        LedgerFacts facts = ledger().ends(0, 3, 1);
        for (int i = 1; i < 5; i++) {
            facts = ledger().ends(i * 7L, i * 7L + 3, 1);
        }

        assertTrue(
                uptime(facts).startsWith("WARNING missing for 16 min of 31 minutes, the longest for 4 min"),
                uptime(facts));
    }

    @Test
    void a_silence_within_a_life_counts_as_an_outage() {
        LedgerProbe probe = ledger().probe();
        LedgerFixture.lives(probe, 0, 10, 1);
        LedgerFacts facts = LedgerFixture.lives(probe, 20, 30, 1);
        probe.end(LedgerFixture.minute(30));

        assertTrue(uptime(facts).startsWith("WARNING missing for 10 min"), uptime(facts));
        assertTrue(crash(facts).startsWith("pass"), crash(facts));
    }

    @Test
    void a_clock_that_was_set_back_is_told_and_proves_nothing() {
        ledger().ends(100, 160, 1);
        LedgerFacts facts = ledger().ends(0, 20, 1);

        assertEquals("? the clock was set back: the ledger knows of 2026-11-14T02:40:00Z", uptime(facts));
    }

    @Test
    void files_of_the_virtual_machine_are_evidence() throws IOException {
        Path old = Files.createFile(directory.resolve("hs_err_pid7.log"));
        Files.setLastModifiedTime(old, FileTime.from(LedgerFixture.BEGIN.minus(Duration.ofDays(8))));
        Path fresh = Files.createFile(directory.resolve("hs_err_pid8.log"));
        Files.setLastModifiedTime(fresh, FileTime.from(LedgerFixture.BEGIN));
        LedgerFacts facts = ledger().ends(0, 5, 1);

        assertEquals("WARNING the virtual machine left hs_err_pid8.log", crash(facts));
        LedgerFacts nowhere = new LedgerProbe(directory.resolve("x"), LedgerFixture.WINDOW, directory.resolve("gone"))
                .look(TestRun.ample());
        assertEquals(List.of(), nowhere.crashes());
    }

    @Test
    void a_volume_that_goes_with_the_container_proves_nothing() {
        ledger().ends(0, 60, 1);
        LedgerFacts facts = ledger().ends(61, 120, 1);
        LedgerFacts passing = new LedgerFacts(
                facts.at(), facts.window(), facts.own(), facts.history(), "", Optional.of("overlay"), List.of());

        assertEquals(
                "? the ledger lies on overlay, which goes with the container: mount a volume for it",
                Told.by(CRASH, passing));
        assertEquals(
                "? the ledger lies on overlay, which goes with the container: mount a volume for it",
                Told.by(UPTIME, passing));
    }

    /** Cut anywhere, the rest is read; a crash is never taken for anything but a crash, or what is not known. */
    @Test
    void a_ledger_cut_at_any_byte_is_read() throws IOException {
        ledger().ends(0, 4, 1);
        ledger().crashes(5, 8, 1);
        ledger().ends(9, 12, 1);
        byte[] whole = Files.readAllBytes(ledger().file());
        int secondStart = starts(whole).get(1);
        for (int length = 0; length < whole.length; length++) {
            Files.write(ledger().file(), Arrays.copyOf(whole, length));
            LedgerFacts facts = ledger().ends(13, 14, 1);
            String said = crash(facts);
            boolean seen = length > secondStart + 60;
            assertFalse(seen && (said.startsWith("pass") || said.startsWith("n/a")), length + ": " + said);
            assertEquals("", facts.trouble());
        }
    }

    private static List<Integer> starts(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Integer> all = new ArrayList<>();
        for (int at = text.indexOf("\nS "); at >= 0; at = text.indexOf("\nS ", at + 1)) {
            all.add(at);
        }
        return all;
    }

    @Test
    void a_bit_that_flips_never_makes_a_crash_a_pass() throws IOException {
        ledger().ends(0, 4, 1);
        ledger().crashes(5, 8, 1);
        ledger().ends(9, 12, 1);
        byte[] whole = Files.readAllBytes(ledger().file());
        for (int bit = 0; bit < whole.length * 8; bit += 7) {
            byte[] broken = whole.clone();
            broken[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(ledger().file(), broken);
            LedgerFacts facts = ledger().ends(13, 14, 1);
            String said = crash(facts);
            assertTrue(said.startsWith("WARNING") || said.startsWith("? "), bit + ": " + said);
        }
    }

    @Test
    void garbage_and_files_of_others_are_left_alone() throws IOException {
        byte[] garbage = new byte[4000];
        new Random(7).nextBytes(garbage);
        for (byte[] foreign :
                List.of(garbage, "id,name\n1,a\n".getBytes(StandardCharsets.UTF_8), new byte[2 * 1024 * 1024])) {
            Files.write(ledger().file(), foreign);
            LedgerFacts facts = ledger().crashes(0, 3, 1);
            assertTrue(facts.trouble().contains("name another file, or move it away"), facts.trouble());
            assertTrue(crash(facts).startsWith("? "), crash(facts));
            assertTrue(uptime(facts).startsWith("? "), uptime(facts));
            assertArrayEquals(foreign, Files.readAllBytes(ledger().file()));
        }
        Files.writeString(ledger().file(), "muster-ledger/1\n" + "garbage\n".repeat(9));
        LedgerFacts facts = ledger().ends(0, 3, 1);
        assertEquals(9, facts.history().damages().size());
    }

    @Test
    void what_was_read_of_a_ledger_that_cannot_be_written_still_counts() throws IOException {
        ledger().ends(0, 4, 1);
        ledger().crashes(5, 8, 1);
        LedgerFile file = new LedgerFile(directory.resolve("no/such/ledger"));
        LedgerException thrown = assertThrows(LedgerException.class, file::open);
        assertTrue(thrown.reason().startsWith("cannot open "), thrown.reason());
        LedgerHistory history =
                LedgerText.read(Files.readAllBytes(ledger().file())).orElseThrow();
        LedgerFacts facts = new LedgerFacts(
                LedgerFixture.minute(9),
                LedgerFixture.WINDOW,
                "",
                history,
                "cannot open x: read-only",
                Optional.empty(),
                List.of());

        assertEquals(
                "WARNING 1 end without Readiness.close(), the last after 2026-11-14T00:08:00Z", Told.by(CRASH, facts));
        assertEquals("? cannot open x: read-only", Told.by(UPTIME, facts));
    }

    @Test
    void a_directory_and_a_missing_folder_are_told() throws IOException {
        Files.createDirectory(ledger().file());
        LedgerFacts facts = ledger().crashes(0, 1, 1);
        assertTrue(
                facts.trouble().endsWith("is no file: name one on a volume that outlives the container"),
                facts.trouble());
        assertThrows(
                LedgerException.class,
                () -> new LedgerFile(directory.resolve("x"))
                        .append(LedgerRecord.of(LedgerRecord.Kind.BEAT, Instant.EPOCH, "r")));
    }

    @Test
    void two_of_one_process_do_not_share_a_ledger() {
        LedgerProbe first = ledger().probe();
        first.look(TestRun.at(LedgerFixture.minute(0)));
        LedgerFacts second = ledger().probe().look(TestRun.at(LedgerFixture.minute(0)));
        assertTrue(second.trouble().startsWith("another check of this process holds "), second.trouble());
        first.end(LedgerFixture.minute(1));
        assertEquals("", ledger().ends(2, 3, 1).trouble());
    }

    @Test
    void another_process_that_holds_the_ledger_is_told() throws Exception {
        ledger().ends(0, 4, 1);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes(),
                        Holder.class.getName(),
                        ledger().file().toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertEquals('!', other.getInputStream().read());
            LedgerFacts facts = ledger().crashes(5, 6, 1);
            assertTrue(facts.trouble().startsWith("another process holds "), facts.trouble());
            assertTrue(crash(facts).startsWith("? another process holds"), crash(facts));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals("", ledger().ends(7, 8, 1).trouble());
    }

    private static String classes() throws URISyntaxException {
        return Path.of(Holder.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    /** Holds a file until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (RandomAccessFile file = new RandomAccessFile(arguments[0], "rw");
                    FileLock lock = file.getChannel().tryLock()) {
                System.out.write(lock == null ? '?' : '!');
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void lines_of_two_processes_are_told_apart() {
        LedgerHistory history = LedgerHistory.EMPTY;
        for (int i = 0; i < 4; i++) {
            history = history.add(
                    LedgerRecord.of(LedgerRecord.Kind.BEAT, LedgerFixture.minute(i), i % 2 == 0 ? "1-a" : "2-b"));
        }
        LedgerFacts facts = new LedgerFacts(
                LedgerFixture.minute(4), LedgerFixture.WINDOW, "", history, "", Optional.empty(), List.of());

        assertEquals("? two processes write this ledger: name one for each instance", Told.by(CRASH, facts));
        assertEquals("? two processes write this ledger: name one for each instance", Told.by(UPTIME, facts));
    }

    @Test
    void a_ledger_stays_small_and_says_the_same() throws IOException {
        ledger().ends(0, 10, 1);
        ledger().crashes(11, 20, 1);
        LedgerProbe probe = ledger().probe();
        LedgerFacts facts = LedgerFixture.lives(probe, 21, 6000, 1);

        assertTrue(Files.size(ledger().file()) < LedgerFile.LARGE + 100, "bytes: " + Files.size(ledger().file()));
        assertEquals("WARNING 1 end without Readiness.close(), the last after 2026-11-14T00:20:00Z", crash(facts));
        probe.end(LedgerFixture.minute(6001));
        LedgerFacts after = ledger().ends(6002, 6003, 1);
        assertEquals(3, after.history().runs().size() - 1);
        assertTrue(crash(after).startsWith("WARNING 1 end"), crash(after));
        assertFalse(Files.exists(directory.resolve("ledger.new")));
    }

    @Test
    void a_ledger_that_cannot_be_written_anew_grows_while_there_is_room() throws IOException {
        ledger().ends(0, 10, 1);
        Path beside = Files.createDirectory(directory.resolve("ledger.new"));
        Files.createFile(beside.resolve("x"));
        LedgerProbe probe = ledger().probe();
        LedgerFacts facts = LedgerFixture.lives(probe, 11, 4000, 1);
        assertEquals("", facts.trouble());
        assertTrue(Files.size(ledger().file()) > LedgerFile.LARGE, "it grew");
        facts = LedgerFixture.lives(probe, 4001, 16_000, 1);

        assertTrue(facts.trouble().startsWith("cannot write "), facts.trouble());
        assertTrue(crash(facts).startsWith("? cannot write "), "its own life has not ended: " + crash(facts));
        Files.delete(beside.resolve("x"));
        Files.delete(beside);
        assertEquals("", probe.look(TestRun.at(LedgerFixture.minute(16_001))).trouble());
        probe.end(LedgerFixture.minute(16_002));
    }

    @Test
    void lines_with_a_fitting_checksum_may_still_be_nonsense() {
        for (String text : List.of("X 1 1 r", "SS 1 1 r", "B x 1 r", "B 1 99999999999999999999 r")) {
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
            String line = text + " " + String.format(java.util.Locale.ROOT, "%08x", sum.getValue());
            assertTrue(LedgerRecord.read(line).isEmpty(), line);
        }
    }

    @Test
    void an_end_that_is_not_legible_is_not_taken_for_a_crash() {
        LedgerHistory history = LedgerHistory.EMPTY
                .add(LedgerRecord.of(LedgerRecord.Kind.START, LedgerFixture.minute(0), "1-a"))
                .add(LedgerRecord.of(LedgerRecord.Kind.START, LedgerFixture.minute(1), "1-b"));
        List<LedgerRun> runs = List.of(
                history.runs().get(0).ended(LedgerRun.End.UNKNOWN),
                history.runs().get(1));
        LedgerFacts facts = new LedgerFacts(
                LedgerFixture.minute(30),
                LedgerFixture.WINDOW,
                "1-b",
                new LedgerHistory(runs, List.of(), false),
                "",
                Optional.empty(),
                List.of());

        assertEquals("? how an earlier life ended is not legible", Told.by(CRASH, facts));
        LedgerFacts empty = new LedgerFacts(
                LedgerFixture.minute(30),
                LedgerFixture.WINDOW,
                "",
                LedgerHistory.EMPTY,
                "",
                Optional.empty(),
                List.of());
        assertTrue(Told.by(CRASH, empty).startsWith("n/a"), Told.by(CRASH, empty));
        assertTrue(Told.by(UPTIME, empty).startsWith("n/a"), Told.by(UPTIME, empty));
    }

    @Test
    void an_outage_is_not_proved_where_something_is_not_legible() {
        ledger().ends(0, 10, 1);
        LedgerFacts facts = ledger().ends(60, 70, 1);
        LedgerFacts damaged = new LedgerFacts(
                facts.at(),
                facts.window(),
                facts.own(),
                new LedgerHistory(facts.history().runs(), List.of(LedgerFixture.minute(10)), false),
                "",
                Optional.empty(),
                List.of());

        assertTrue(uptime(facts).startsWith("WARNING missing for 50 min"), uptime(facts));
        assertEquals("? a part of the ledger is not legible, and what it said is lost", Told.by(UPTIME, damaged));
    }

    @Test
    void damage_is_remembered_when_the_ledger_is_written_anew() {
        LedgerHistory history = LedgerHistory.EMPTY
                .add(LedgerRecord.of(LedgerRecord.Kind.START, LedgerFixture.minute(0), "1-a"))
                .damaged(LedgerFixture.minute(0))
                .add(LedgerRecord.of(LedgerRecord.Kind.START, LedgerFixture.minute(9), "1-b"));
        LedgerHistory again = LedgerText.read(LedgerText.write(history)).orElseThrow();

        assertEquals(LedgerRun.End.UNKNOWN, again.runs().get(0).end());
        assertEquals(history.runs(), again.runs());
        assertFalse(again.damages().isEmpty());
    }

    @Test
    void a_file_that_is_taken_away_or_changed_is_begun_or_read_anew() throws IOException {
        LedgerProbe probe = ledger().probe();
        LedgerFixture.lives(probe, 0, 5, 1);
        Files.delete(ledger().file());
        assertEquals(1, LedgerFixture.lives(probe, 6, 7, 1).history().runs().size());
        Files.writeString(ledger().file(), "X", StandardOpenOption.APPEND);
        assertEquals(1, LedgerFixture.lives(probe, 8, 9, 1).history().damages().size());
        probe.end(LedgerFixture.minute(9));
        probe.end(LedgerFixture.minute(10));
        assertEquals(
                "the engine was closed, and with it the ledger",
                probe.look(TestRun.at(LedgerFixture.minute(11))).trouble());
    }

    @Test
    void an_end_is_written_also_by_a_thread_that_was_interrupted() {
        LedgerProbe probe = ledger().probe();
        Thread.currentThread().interrupt();
        probe.look(TestRun.at(LedgerFixture.minute(0)));
        probe.end(LedgerFixture.minute(1));
        assertTrue(Thread.interrupted(), "the interrupt stays");

        assertEquals(
                LedgerRun.End.CLEAN,
                ledger().ends(2, 3, 1).history().runs().get(0).end());
    }

    @Test
    void a_line_that_is_not_one_is_damaged() {
        String line = LedgerRecord.of(LedgerRecord.Kind.BEAT, LedgerFixture.BEGIN, "1-a")
                .line()
                .stripTrailing();
        assertEquals("1-a", LedgerRecord.read(line).orElseThrow().run());
        for (String broken : List.of("", "B", line + " ", line.replace("B", "C"), line.replace("1-a", "1-b"))) {
            assertTrue(LedgerRecord.read(broken).isEmpty(), broken);
        }
    }

    @Test
    void an_engine_that_is_closed_ends_a_life() {
        Check check = RuntimeChecks.ledger(ledger().file()).window(Duration.ofDays(1));
        ManualTime time = ManualTime.at("2026-11-14T00:00:00Z");
        try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(check)
                .time(time)
                .executor(Runnable::run)
                .build()) {
            readiness.start();
        }

        assertEquals(
                LedgerRun.End.CLEAN,
                ledger().probe().look(TestRun.ample()).history().runs().get(0).end());
    }

    @Test
    void the_check_keeps_the_contract() {
        CheckContract.of(RuntimeChecks.ledger(ledger().file())).verify();
        for (Duration wrong : List.of(Duration.ofMinutes(59), Duration.ofDays(31))) {
            assertThrows(
                    ConfigurationException.class,
                    () -> RuntimeChecks.ledger(ledger().file()).window(wrong));
        }
    }
}
