package dev.muster.examples.orders;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.Redactor;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.http.HttpChecks;
import dev.muster.tls.EndpointCheck;
import dev.muster.tls.TlsChecks;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what this service itself serves. Its ports are known only once they are open, so the check is made when it is
 * asked: any check can be wrapped like this.
 */
final class OwnPort implements Check {
    private static final int ANY = 80;

    private final Supplier<InetSocketAddress> address;
    private final IntFunction<? extends Check> made;
    private final Check model;

    /** Made once: it remembers what it saw. */
    private @Nullable Check check;

    private OwnPort(Supplier<InetSocketAddress> address, IntFunction<? extends Check> made) {
        this.address = address;
        this.made = made;
        this.model = made.apply(ANY);
    }

    /** {@return a check of what the front page is sent with} */
    static Check page(Supplier<InetSocketAddress> address) {
        return new OwnPort(address, port -> HttpChecks.headers(URI.create("http://127.0.0.1:" + port + "/")));
    }

    /** {@return a check of the TLS port, which trusts the very store that the port is served from} */
    static Check tls(Supplier<InetSocketAddress> address, TlsPort from) {
        return new OwnPort(address, port -> endpoint(port, from));
    }

    private static EndpointCheck endpoint(int port, TlsPort from) {
        return TlsChecks.endpoint("localhost", port)
                .http()
                .trusting(from.store(), from.password())
                .configuredIn(from.store(), from.password());
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Scope scope() {
        return model.scope();
    }

    @Override
    public List<RuleInfo> rules() {
        return model.rules();
    }

    @Override
    public Schedule schedule() {
        return model.schedule();
    }

    @Override
    public Redactor redactor() {
        return model.redactor();
    }

    @Override
    public CheckResult run(CheckContext context) throws Exception {
        Check known = check;
        if (known == null) {
            known = made.apply(address.get().getPort());
            check = known;
        }
        return known.run(context);
    }
}
