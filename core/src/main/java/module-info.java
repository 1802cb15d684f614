/** Muster core. */
module dev.muster.core {
    requires org.slf4j;
    requires static org.jspecify;
    requires static jdk.jfr;

    exports dev.muster;
}
