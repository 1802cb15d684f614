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
import java.time.Duration;
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

    /** More than the usual 5 s: a JVM that has just started is slow, and so is the server that it looks at, itself. */
    private static final Schedule UNHURRIED = Schedule.every(Duration.ofHours(1))
            .timeout(Duration.ofSeconds(20))
            .whileFailing(Duration.ofSeconds(10))
            .onceListening();

    private final Supplier<InetSocketAddress> address;
    private final IntFunction<? extends Check> made;
    private final Check model;
    private final Schedule schedule;

    /** Made once: it remembers what it saw. */
    private @Nullable Check check;

    private OwnPort(Supplier<InetSocketAddress> address, IntFunction<? extends Check> made, Schedule schedule) {
        this.address = address;
        this.made = made;
        this.model = made.apply(ANY);
        this.schedule = schedule;
    }

    /** {@return a check of what the front page is sent with} */
    static Check page(Supplier<InetSocketAddress> address) {
        IntFunction<Check> made = port -> HttpChecks.headers(URI.create("http://127.0.0.1:" + port + "/"));
        return new OwnPort(address, made, made.apply(ANY).schedule());
    }

    /** {@return a check of the TLS port, which trusts the very store that the port is served from} */
    static Check tls(Supplier<InetSocketAddress> address, TlsPort from) {
        return new OwnPort(address, port -> endpoint(port, from), UNHURRIED);
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
        return schedule;
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
