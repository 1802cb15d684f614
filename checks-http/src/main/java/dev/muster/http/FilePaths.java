package dev.muster.http;

import static dev.muster.http.BodyMark.any;
import static dev.muster.http.BodyMark.beginning;

import dev.muster.Severity;
import java.util.List;

/** Files that come along with an application by mistake, known by how such files begin or what they always hold. */
final class FilePaths {
    private static final BodyMark VARIABLES = any("password=", "secret=", "_key=", "_url=", "_host=", "token=");
    private static final BodyMark SQL = any("insert into ", "create table ");

    static final List<ExposedPath> ALL = List.of(
            grave("/.git/config", "the configuration of a Git repository", any("[core]")),
            grave("/.git/HEAD", "the head of a Git repository", beginning("ref: refs/")),
            grave("/.env", "a file of environment variables", VARIABLES),
            grave("/.env.production", "a file of environment variables", VARIABLES),
            grave("/.ssh/id_rsa", "a private key", any("private key-----")),
            grave("/server.key", "a private key", any("private key-----")),
            grave("/application.properties", "the configuration of the application", any("spring.", "server.")),
            grave("/application.yml", "the configuration of the application", any("spring:", "server:")),
            grave("/backup.sql", "a dump of a database", SQL),
            grave("/dump.sql", "a dump of a database", SQL),
            mild("/backup.zip", "a backup", beginning("PK\u0003\u0004")),
            mild("/.svn/wc.db", "a Subversion working copy", beginning("SQLite format 3\0")),
            mild("/.DS_Store", "a list of files that macOS keeps", beginning("\0\0\0\u0001Bud1")),
            mild("/WEB-INF/web.xml", "the deployment descriptor", any("<web-app")),
            mild("/META-INF/MANIFEST.MF", "the manifest of the archive", any("manifest-version:")),
            mild("/pom.xml", "a build file", any("<project")),
            mild("/Dockerfile", "a build file", beginning("FROM ", "ARG ", "# syntax")),
            mild("/docker-compose.yml", "a deployment file", any("services:")),
            beside("/static", "/.git/config", any("[core]")),
            beside("/assets", "/.git/config", any("[core]")),
            beside("/static", "/.env", VARIABLES),
            beside("/assets", "/.env", VARIABLES),
            list("/static/"),
            list("/assets/"));

    private FilePaths() {}

    private static ExposedPath grave(String path, String what, BodyMark mark) {
        return new ExposedPath(path, Exposure.FILE, Severity.ERROR, what, MediaFamily.FILE, List.of(mark));
    }

    private static ExposedPath mild(String path, String what, BodyMark mark) {
        return new ExposedPath(path, Exposure.FILE, Severity.WARNING, what, MediaFamily.FILE, List.of(mark));
    }

    /** Where nginx has a location without a slash at its end for an alias with one, two dots lead out of the directory. */
    private static ExposedPath beside(String location, String path, BodyMark mark) {
        return grave(location + ".." + path, "a file beside the directory of " + location, mark);
    }

    private static ExposedPath list(String path) {
        BodyMark mark =
                any("<title>index of /", "<title>directory listing for ", "directory listing for /", "directory: /");
        return new ExposedPath(
                path, Exposure.FILE, Severity.WARNING, "a list of files", MediaFamily.HTML, List.of(mark));
    }
}
