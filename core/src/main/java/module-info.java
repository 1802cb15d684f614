/** Muster core. */
module dev.muster.core {
    requires org.slf4j;
    requires static org.jspecify;
    requires static java.logging;
    requires static java.management;
    requires static jdk.management;
    requires static jdk.jfr;
    requires static transitive jdk.httpserver;

    exports dev.muster;
    exports dev.muster.config;
    exports dev.muster.evidence;
    exports dev.muster.health;
    exports dev.muster.runtime;
}
