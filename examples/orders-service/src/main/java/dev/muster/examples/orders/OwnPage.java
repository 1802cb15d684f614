package dev.muster.examples.orders;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.http.HttpChecks;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at what this service's own page is sent with. The port is known only once it is open, so the check is made when
 * it is asked: any check can be wrapped like this.
 *
 * @param address where the service listens
 */
record OwnPage(Supplier<InetSocketAddress> address) implements Check {
    private static final Check MODEL = at(80);

    private static Check at(int port) {
        return HttpChecks.headers(URI.create("http://127.0.0.1:" + port + "/"));
    }

    @Override
    public String id() {
        return MODEL.id();
    }

    @Override
    public Scope scope() {
        return MODEL.scope();
    }

    @Override
    public List<RuleInfo> rules() {
        return MODEL.rules();
    }

    @Override
    public Schedule schedule() {
        return MODEL.schedule();
    }

    @Override
    public CheckResult run(CheckContext context) throws Exception {
        return at(address.get().getPort()).run(context);
    }
}
