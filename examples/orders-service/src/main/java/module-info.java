/** A small service that embeds Muster. */
@SuppressWarnings("requires-automatic") // lettuce has no other name than its jar's
module dev.muster.examples.orders {
    requires com.zaxxer.hikari;
    requires dev.muster.core;
    requires dev.muster.db;
    requires dev.muster.http;
    requires dev.muster.redis;
    requires dev.muster.tls;
    requires jdk.httpserver;
    requires lettuce.core;
    requires static org.jspecify;
}
