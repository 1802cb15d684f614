/** Redis and Valkey, and the client before them. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // lettuce has no other name than its jar's
module dev.muster.redis {
    requires transitive dev.muster.core;
    requires static transitive lettuce.core;
    requires static io.netty.buffer;
    requires static io.netty.common;
    requires static io.netty.handler;
    requires static io.netty.transport;
    requires static reactor.core;
    requires static org.jspecify;

    exports dev.muster.redis;
}
