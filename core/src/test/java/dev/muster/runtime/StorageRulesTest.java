package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.ConfigurationException;
import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.StorageFacts.Folder;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorageRulesTest {
    @TempDir
    private Path root;

    private static Rule<StorageFacts> rule(String name) {
        return Rules.named(StorageRules.ALL, "files.storage." + name);
    }

    private static StorageFacts facts(Folder folder) {
        return new StorageFacts(List.of(folder), List.of("/www"));
    }

    private static final Folder GOOD = new Folder(
            "/up",
            Fact.of("/data/up"),
            true,
            Fact.of("rwxr-x---"),
            Optional.empty(),
            Fact.of(true),
            Optional.of(Fact.of(true)));

    private static final Folder BAD = new Folder(
            "/up",
            Fact.of("/www/up"),
            false,
            Fact.of("rwxrwxrwx"),
            Optional.of("/www"),
            Fact.of(false),
            Optional.of(Fact.of(false)));

    private static final Folder GONE = new Folder(
            "/up",
            Fact.absent("it is not there"),
            false,
            Fact.absent("no POSIX"),
            Optional.empty(),
            Fact.absent("no mounts"),
            Optional.of(Fact.absent("a file could not be written")));

    @Test
    void keep_the_contract() {
        for (String name : List.of("world-writable", "served", "executable")) {
            RuleContract.of(rule(name))
                    .passing(facts(GOOD))
                    .failing(facts(BAD))
                    .inconclusive(facts(GONE))
                    .verify();
        }
        for (String name : List.of("usable", "round-trip")) {
            RuleContract.of(rule(name))
                    .passing(facts(GOOD))
                    .failing(facts(BAD))
                    .failing(facts(GONE))
                    .verify();
        }
        Folder untried = new Folder(
                "/up", GOOD.real(), true, GOOD.permissions(), Optional.empty(), GOOD.noexec(), Optional.empty());
        StorageFacts undeclared = new StorageFacts(List.of(untried), List.of());
        for (String name : List.of("served", "round-trip")) {
            RuleContract.of(rule(name))
                    .passing(facts(GOOD))
                    .failing(facts(BAD))
                    .notApplicable(undeclared)
                    .verify();
        }
    }

    @Test
    void say_what_is_wrong() {
        List<String> lines =
                StorageRules.ALL.stream().map(rule -> Said.by(rule, facts(BAD))).toList();

        assertEquals(
                List.of(
                        "/up: ERROR this account may not write there",
                        "/up: ERROR everybody may write there: rwxrwxrwx",
                        "/up: ERROR it is within, or around, /www, which is handed out",
                        "/up: INFO its mount allows to execute files",
                        "/up: ERROR what was read is not what was written"),
                lines);
    }

    @Test
    void a_link_into_a_served_folder_is_followed() throws Exception {
        Path served = Files.createDirectories(root.resolve("www/files"));
        Path link = Files.createSymbolicLink(root.resolve("uploads"), served);
        Path beside = Files.createDirectory(root.resolve("beside"));
        List<String> lines = lines(
                RuntimeChecks.storage(link, beside, root).notServed(root.resolve("www"), root.resolve("none")),
                "served");

        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains("FAILED it is within, or around, " + root.resolve("www")), lines.get(0));
        assertTrue(lines.get(1).contains("PASSED"), lines.get(1));
        assertTrue(lines.get(2).contains("FAILED"), lines.get(2));
    }

    @Test
    void permissions_are_read() throws Exception {
        Path open = Files.createDirectory(root.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertEquals(
                List.of("files.storage.world-writable " + open + " FAILED everybody may write there: rwxrwxrwx"),
                lines(RuntimeChecks.storage(open), "world-writable"));
    }

    @Test
    void nothing_is_written_unless_asked_for() throws Exception {
        lines(RuntimeChecks.storage(root), "usable");
        assertEquals(0, number(root));
        assertEquals(
                List.of("files.storage.round-trip " + root + " PASSED 1024 octets came back as they were"),
                lines(RuntimeChecks.storage(root).roundTrip(), "round-trip"));
        assertEquals(0, number(root));
    }

    @Test
    void a_folder_that_is_none_fails() throws Exception {
        Path file = Files.createFile(root.resolve("file"));
        Path none = root.resolve("none");

        assertEquals(
                List.of(
                        "files.storage.usable " + file + " FAILED it is no folder",
                        "files.storage.usable " + none + " FAILED it is not there, or this account may not see it"),
                lines(RuntimeChecks.storage(file, none), "usable"));
        assertTrue(lines(RuntimeChecks.storage(none).roundTrip(), "round-trip")
                .get(0)
                .endsWith("FAILED a file could not be written, read and deleted (NoSuchFileException)"));
        assertThrows(ConfigurationException.class, RuntimeChecks::storage);
    }

    @Test
    void where_mounts_are_hidden_it_is_unsure() {
        Tree tree = Tree.machine(root.resolve("tree")).mounts("1 0 8:1 / /elsewhere rw - ext4 /dev/sda1 rw");
        StorageFacts seen = new StorageProbe(tree.kernel(), List.of(root), List.of(), false).look(TestRun.ample());

        assertEquals(root + ": ? /proc/self/mountinfo does not tell what it is on", Said.by(rule("executable"), seen));
    }

    private static List<String> lines(StorageCheck check, String rule) throws Exception {
        return Judged.lines(check).stream()
                .filter(line -> line.startsWith("files.storage." + rule))
                .toList();
    }

    private static long number(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
