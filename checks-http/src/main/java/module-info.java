/** What a running endpoint really answers. */
module dev.muster.http {
    requires transitive dev.muster.core;
    requires static org.jspecify;

    exports dev.muster.http;
}
