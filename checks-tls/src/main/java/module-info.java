/** Certificates, protocols, suites, stores and a grade. */
module dev.muster.tls {
    requires transitive dev.muster.core;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.tls;
    requires static org.jspecify;

    exports dev.muster.tls;
}
