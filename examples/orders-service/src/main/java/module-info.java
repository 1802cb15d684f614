/** A small service that embeds Muster. */
module dev.muster.examples.orders {
    requires dev.muster.core;
    requires dev.muster.http;
    requires jdk.httpserver;
    requires static org.jspecify;
}
