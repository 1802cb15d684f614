package dev.muster.db;

/** Which catalogue is for which kind of server. */
final class Catalogs {
    private Catalogs() {}

    static Catalog of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> new PostgresCatalog();
            case MARIADB, MYSQL -> new MySqlCatalog(engine);
            case OTHER -> new NoCatalog();
        };
    }
}
