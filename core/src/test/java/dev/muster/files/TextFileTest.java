package dev.muster.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFileTest {
    @TempDir
    private Path directory = Path.of("");

    private static String problem(Path file) {
        return String.valueOf(assertThrows(UnfitFileException.class, () -> TextFile.read(file))
                        .getMessage())
                .substring(file.toString().length());
    }

    private Path file(byte... bytes) throws IOException {
        return Files.write(directory.resolve("list.md"), bytes);
    }

    @Test
    void a_file_is_read_whole() throws IOException {
        Path file = Files.writeString(directory.resolve("list.md"), "- [ ] caf\u00e9\n");

        assertEquals("- [ ] caf\u00e9\n", TextFile.read(file));
        Path link = Files.createSymbolicLink(directory.resolve("link.md"), file);
        assertEquals("- [ ] caf\u00e9\n", TextFile.read(link));
    }

    @Test
    void what_is_no_file_is_said_to_be_none() throws IOException {
        Path missing = directory.resolve("missing.md");
        assertEquals(" does not exist", problem(missing));
        assertEquals(" is a directory: name the file in it", problem(directory));
        Path dangling = Files.createSymbolicLink(directory.resolve("dangling.md"), missing);
        assertEquals(" is a link to nothing", problem(dangling));
        Path loop = directory.resolve("loop.md");
        Files.createSymbolicLink(loop, directory.resolve("other.md"));
        Files.createSymbolicLink(directory.resolve("other.md"), loop);
        assertEquals(" is a link that leads to no file: it may lead back to itself", problem(loop));
        assertEquals(" is a device, a pipe or a socket: a regular file is expected", problem(Path.of("/dev/zero")));
        assertEquals(" cannot be read: FileSystemException", problem(directory.resolve("x".repeat(300))));
    }

    @Test
    void what_is_no_text_is_said_to_be_none() throws IOException {
        assertEquals(" is not UTF-8: save it in that encoding", problem(file((byte) 0xff, (byte) 0xfe)));
        assertEquals(" is no text: it holds zero bytes", problem(file((byte) 'a', (byte) 0)));
        assertEquals("", TextFile.read(file()));
    }

    @Test
    void a_file_beyond_all_bounds_is_not_read_to_its_end() throws IOException {
        Path file = Files.writeString(directory.resolve("huge.md"), "a".repeat(TextFile.MOST_BYTES));
        assertEquals(TextFile.MOST_BYTES, TextFile.read(file).length());
        Files.writeString(file, "a".repeat(TextFile.MOST_BYTES + 1));
        assertEquals(" is over 4194304 bytes: nobody writes that much", problem(file));
    }

    @Test
    void a_file_that_may_not_be_read_says_so() throws IOException {
        Path file = Files.writeString(directory.resolve("list.md"), "- [ ] a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        if (!Files.isReadable(file)) { // for root there is no such file
            assertEquals(" may not be read by this process: change its owner or its mode", problem(file));
        }
    }
}
