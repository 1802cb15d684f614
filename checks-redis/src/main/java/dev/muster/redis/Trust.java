package dev.muster.redis;

import io.lettuce.core.SslOptions;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.security.GeneralSecurityException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** By whose code a client decides which certificates it trusts. Neither lettuce nor netty tells, so it is read from their fields. */
enum Trust {
    /** By the JDK's, from a store. */
    STORE,
    /** Every certificate is trusted: netty's factory for tests. */
    ALL,
    /** By code of the service, or nobody can tell. */
    OWN_CODE;

    static Trust of(SslOptions options) {
        try {
            SslContextBuilder builder = options.createSslContextBuilder();
            Field field = SslContextBuilder.class.getDeclaredField("trustManagerFactory");
            field.setAccessible(true);
            return field.get(builder) instanceof TrustManagerFactory factory ? of(factory) : STORE;
        } catch (IOException | GeneralSecurityException e) {
            // A store that cannot be read: no connection comes about by it.
            return STORE;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return OWN_CODE;
        }
    }

    private static Trust of(TrustManagerFactory factory) {
        if (factory instanceof InsecureTrustManagerFactory) {
            return ALL;
        }
        for (TrustManager manager : factory.getTrustManagers()) {
            if (!manager.getClass().getName().startsWith("sun.security.ssl.")) {
                return OWN_CODE;
            }
        }
        return STORE;
    }
}
