package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsFilesTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void a_properties_file_is_read_anew_at_each_look() throws IOException {
        Path file = write("orders.properties", "NAME=Größe\nPORT = 8080\n");
        Settings settings = Settings.properties(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));

        Setting name = find(settings, "NAME");
        assertEquals("Größe", name.text());
        assertEquals(new Origin(Origin.Kind.FILE, file.toString()), name.origin());
        assertEquals(Optional.of(Instant.parse("2026-01-02T03:04:05Z")), name.modified());
        assertEquals(Set.of("NAME", "PORT"), settings.names());

        write("orders.properties", "NAME=small");
        assertEquals("small", find(settings, "NAME").text());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        assertEquals(
                "1",
                find(Settings.properties(write("bom.properties", "\uFEFFA=1")), "A")
                        .text());
    }

    @Test
    void a_missing_file_is_refused_at_once_and_its_later_loss_is_told() throws IOException {
        Path file = directory.resolve("none.properties");
        assertRefused(file + " does not exist", () -> Settings.properties(file));

        Settings settings = Settings.properties(write("none.properties", "A=1"));
        Files.delete(file);

        assertRefused(file + " does not exist", () -> settings.find("A"));
    }

    @Test
    void what_is_not_a_regular_file_is_never_opened() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path link = Files.createSymbolicLink(directory.resolve("dangling"), Path.of("nowhere"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertRefused(directory + " is a directory: a file is expected", () -> Settings.properties(directory));
            String device = " is a device, a pipe or a socket: a regular file is expected";
            assertRefused(pipe + device, () -> Settings.properties(pipe));
            assertRefused("/dev/zero" + device, () -> Settings.properties(Path.of("/dev/zero")));
            assertRefused(link + " is a link to a file that does not exist", () -> Settings.properties(link));
        });
    }

    @Test
    void an_input_that_fails_midway_is_told() {
        Path memory = Path.of("/proc/self/mem"); // Readable by its mode; reading its start is an error.
        SettingsException thrown = assertThrows(SettingsException.class, () -> Settings.properties(memory));
        assertTrue(thrown.problems().get(0).startsWith("/proc/self/mem cannot be read"), thrown.toString());
    }

    @Test
    void ten_megabytes_are_refused() throws IOException {
        Path file = write("big.properties", "A=" + "x".repeat(10_000_000));

        assertRefused(file + " is over 1048576 bytes: settings are smaller than that", () -> Settings.properties(file));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_place() throws IOException {
        Path latin = directory.resolve("latin.properties");
        Files.write(latin, "A=Größe".getBytes(StandardCharsets.ISO_8859_1));
        Path cut = directory.resolve("cut.properties");
        Files.write(cut, new byte[] {'A', '=', (byte) 0xc3});

        assertRefused(latin + " is not UTF-8, at byte 4: save it in that encoding", () -> Settings.properties(latin));
        assertRefused(cut + " is not UTF-8, at byte 2: save it in that encoding", () -> Settings.properties(cut));
    }

    @Test
    void resources_of_the_program_are_settings_of_the_class_path() {
        Setting name = find(Settings.classPath(SettingsFilesTest.class, "packed.properties"), "NAME");

        assertEquals("packed", name.text());
        assertEquals(new Origin(Origin.Kind.CLASS_PATH, "class path packed.properties"), name.origin());
        assertRefused(
                "class path none.properties does not exist beside dev.muster.config.SettingsFilesTest:"
                        + " begin the name with / if it lies at the root",
                () -> Settings.classPath(SettingsFilesTest.class, "none.properties"));
    }

    @Test
    void mounted_secrets_are_one_file_each_without_the_line_end() throws IOException {
        write("A", "one\n");
        write("B", "two\r\n");
        write("C", "three\n\n");
        write("D", "");
        write("E", "\n");
        write("F", "\r");
        write(".hidden", "no");
        Files.createDirectory(directory.resolve("sub"));
        Settings settings = Settings.directory(directory);

        assertEquals(Set.of("A", "B", "C", "D", "E", "F"), settings.names());
        assertEquals("one", find(settings, "A").text());
        assertEquals("two", find(settings, "B").text());
        assertEquals("three\n", find(settings, "C").text());
        assertEquals("", find(settings, "D").text());
        assertEquals("", find(settings, "E").text());
        assertEquals("\r", find(settings, "F").text());
        assertEquals(Optional.empty(), settings.find(".hidden"));
        assertEquals(Optional.empty(), settings.find("../" + directory.getFileName() + "/A"));
        assertEquals(Origin.Kind.MOUNTED_FILE, find(settings, "A").origin().kind());
        assertRefused(
                "the setting sub: " + directory.resolve("sub") + " is a directory: a file is expected",
                () -> settings.find("sub"));
    }

    @Test
    void a_secret_that_kubernetes_rotates_is_read_anew() throws IOException {
        Path first = Files.createDirectory(directory.resolve("..2026_01"));
        Files.writeString(first.resolve("DB_PASSWORD"), "old");
        Path second = Files.createDirectory(directory.resolve("..2026_02"));
        Files.writeString(second.resolve("DB_PASSWORD"), "new");
        Path data = Files.createSymbolicLink(directory.resolve("..data"), first.getFileName());
        Files.createSymbolicLink(directory.resolve("DB_PASSWORD"), Path.of("..data/DB_PASSWORD"));
        Settings settings = Settings.directory(directory);
        assertEquals(Set.of("DB_PASSWORD"), settings.names());
        assertEquals(Secret.of("old"), find(settings, "DB_PASSWORD").secret());

        Files.delete(data);
        assertThrows(SettingsException.class, () -> settings.find("DB_PASSWORD"));
        Files.createSymbolicLink(data, second.getFileName());

        assertEquals(Secret.of("new"), find(settings, "DB_PASSWORD").secret());
    }

    @Test
    void one_bad_secret_does_not_hide_the_others() throws IOException {
        write("GOOD", "1");
        Files.write(directory.resolve("BAD"), new byte[] {(byte) 0xff});
        Settings settings = Settings.directory(directory);

        assertEquals("1", find(settings, "GOOD").text());
        assertTrue(settings.look().see("BAD") instanceof Seen.Unreadable bad
                && bad.why().contains("BAD is not UTF-8"));
        assertFalse(settings.look().see("GOOD") instanceof Seen.Unreadable);
    }

    @Test
    void a_directory_that_is_none_or_too_full_is_refused() throws IOException {
        Path file = write("file", "x");
        Path none = directory.resolve("none");
        Path full = Files.createDirectory(directory.resolve("full"));
        for (int i = 0; i <= DirectorySource.MOST_ENTRIES; i++) {
            Files.createFile(full.resolve("s" + i));
        }

        assertRefused("the directory " + file + " is not a directory", () -> Settings.directory(file));
        assertRefused("the directory " + none + " does not exist", () -> Settings.directory(none));
        assertRefused(
                "the directory " + full + " holds over 1000 entries: name the directory of the secrets alone",
                () -> Settings.directory(full));
    }

    @Test
    void text_of_a_stream_is_bounded() throws IOException {
        byte[] most = new byte[SmallFile.MOST_BYTES];
        assertEquals(
                most.length, SmallFile.text("x", new ByteArrayInputStream(most)).length());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Setting find(Settings settings, String name) {
        return settings.find(name).orElseThrow();
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(SettingsException.class, call).getMessage());
    }
}
