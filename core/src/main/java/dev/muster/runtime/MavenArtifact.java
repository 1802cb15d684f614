package dev.muster.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library in one version.
 *
 * @param group empty where only the name of a file tells the rest
 * @param version without a classifier
 */
record MavenArtifact(String group, String name, String version) {
    private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");

    /** A version begins with a digit; what a classifier adds does not, unless it is one of these words. */
    private static final Pattern FILE = Pattern.compile(
            "(?<name>[A-Za-z][\\w.]*(?:-[A-Za-z][\\w.]*|-\\d[\\d.]*(?=-(?!alpha|beta|rc|cr|m|b|sp|ea|jdk)[A-Za-z]\\w*-\\d))*)"
                    + "-(?<version>v?\\d[\\w.+]*"
                    + "(?:[-.](?:SNAPSHOT|RELEASE|Final|GA|jre|android|jdk\\d+|\\d[\\w.]*"
                    + "|(?:alpha|beta|rc|cr|m|sp|milestone|incubating|preview|ea|b)[-.]?\\d*))*)(?:-[\\w.-]+)?\\.jar",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SNAPSHOT = Pattern.compile(".*(?:-SNAPSHOT|-\\d{8}\\.\\d{6}-\\d+)");

    /** {@return whether an entry of a jar is what Maven wrote of an artifact} */
    static boolean isPom(String entry) {
        return entry.startsWith("META-INF/maven/") && POM.matcher(entry).matches();
    }

    /** {@return what Maven wrote, if it is whole} */
    static Optional<MavenArtifact> ofPom(Map<String, String> properties) {
        String group = properties.getOrDefault("groupId", "");
        String name = properties.getOrDefault("artifactId", "");
        String version = properties.getOrDefault("version", "");
        return group.isBlank() || name.isBlank() || version.isBlank()
                ? Optional.empty()
                : Optional.of(new MavenArtifact(group.strip(), name.strip(), version.strip()));
    }

    /** {@return what the name of a jar says, if it holds a version} */
    static Optional<MavenArtifact> ofFile(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches()
                ? Optional.of(new MavenArtifact("", matcher.group("name"), matcher.group("version")))
                : Optional.empty();
    }

    boolean snapshot() {
        return SNAPSHOT.matcher(version).matches();
    }

    /** {@return group and name, or the name alone} */
    String id() {
        return group.isEmpty() ? name : group + ":" + name;
    }

    @Override
    public String toString() {
        return id() + " " + version;
    }
}
