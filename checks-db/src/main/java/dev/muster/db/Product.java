package dev.muster.db;

/**
 * Which server answers.
 *
 * @param engine its kind
 * @param name as it says itself, one line
 * @param major such as 17 of 17.11, 11 of 11.4.5
 * @param minor such as 11 of 17.11, 4 of 11.4.5
 * @param patch such as 5 of 11.4.5; 0 where there is none
 */
record Product(Engine engine, String name, int major, int minor, int patch) {
    boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /** {@return such as {@code PostgreSQL 17.11}} */
    @Override
    public String toString() {
        String version = major + "." + minor + (engine.isMySql() ? "." + patch : "");
        return (engine == Engine.OTHER ? name : engine.toString()) + " " + version;
    }
}
