package dev.muster.runtime;

import dev.muster.Fact;
import java.util.List;
import java.util.Optional;

/**
 * Folders into which strangers' files come.
 *
 * @param folders in the owner's order
 * @param served folders that the web server hands out, as they were named
 */
record StorageFacts(List<Folder> folders, List<String> served) {
    /**
     * A folder.
     *
     * @param path as it was named
     * @param real path, with links followed
     * @param writable whether this account may write there
     * @param permissions such as {@code rwxr-x---}
     * @param served folder that the web server hands out and that holds this one, or lies in it; empty if none does
     * @param noexec whether nothing can be executed there
     * @param trip whether a file was written, read and deleted there; empty if that was not asked for
     */
    record Folder(
            String path,
            Fact<String> real,
            boolean writable,
            Fact<String> permissions,
            Optional<String> served,
            Fact<Boolean> noexec,
            Optional<Fact<Boolean>> trip) {}

    StorageFacts {
        folders = List.copyOf(folders);
        served = List.copyOf(served);
    }
}
