package dev.muster.db;

/** How a setting is changed, as a line to paste. */
final class SettingFix {
    private SettingFix() {}

    /** {@return what sets it on a server that runs} */
    static String of(PostureFacts facts, String name, String value) {
        return of(facts.product(), facts.declared(), name, value);
    }

    static String of(Product product, Declared declared, String name, String value) {
        if (declared.managed()) {
            return "set " + name + " = " + value + " in the provider's parameters";
        }
        return switch (product.engine()) {
            case POSTGRESQL -> "ALTER SYSTEM SET " + name + " = '" + value + "'; SELECT pg_reload_conf();";
            case MYSQL -> "SET PERSIST " + name + " = " + value + ";";
            default ->
                "SET GLOBAL " + name + " = " + value + "; and " + name + " = " + value + " under [mariadbd] in my.cnf";
        };
    }

    /** {@return what sets it on a server that has to be restarted for it} */
    static String restarting(Product product, Declared declared, String name, String value) {
        if (declared.managed()) {
            return of(product, declared, name, value) + " and restart it";
        }
        return product.engine().isMySql()
                ? name + " = " + value + " under [mysqld] in my.cnf, and restart the server"
                : "ALTER SYSTEM SET " + name + " = '" + value + "'; and restart the server";
    }

    /** {@return what sets it for the account of the service alone} */
    static String role(PostureFacts facts, String name, String value) {
        return "ALTER ROLE " + Quoted.name(facts.session().user()) + " SET " + name + " = '" + value + "';";
    }
}
