package dev.muster.db;

import dev.muster.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins what the account of the service sees with what a monitor sees beside it. */
final class Monitored {
    private Monitored() {}

    /** {@return what both see; of what holds for a session or an account, that of the service} */
    static PostureFacts join(PostureFacts service, PostureFacts monitor) {
        return new PostureFacts(
                service.at(),
                service.declared(),
                service.product(),
                settings(service.settings(), monitor.settings()),
                session(service.session(), monitor.session()),
                access(service.access(), monitor.access()),
                service.probed(),
                either(service.extensions(), monitor.extensions()));
    }

    /** {@return what a monitor sees, and what it does not the service} */
    static ActivityFacts join(ActivityFacts service, ActivityFacts monitor) {
        return new ActivityFacts(
                monitor.at(),
                monitor.declared(),
                monitor.product(),
                monitor.others(),
                either(monitor.transactions(), service.transactions()),
                either(monitor.prepared(), service.prepared()),
                either(monitor.statements(), service.statements()),
                either(monitor.counters(), service.counters()),
                monitor.before(),
                either(service.size(), monitor.size()),
                monitor.growth());
    }

    private static ServerSettings settings(ServerSettings service, ServerSettings monitor) {
        Map<String, String> values = new HashMap<>(monitor.values());
        values.putAll(service.values());
        Set<String> hidden = new HashSet<>(service.hidden());
        hidden.retainAll(monitor.hidden());
        return new ServerSettings(service.product(), values, hidden, monitor.grant());
    }

    private static SessionFacts session(SessionFacts service, SessionFacts monitor) {
        return new SessionFacts(
                service.user(),
                service.database(),
                service.loopback(),
                service.tls(),
                service.method(),
                either(service.standby(), monitor.standby()),
                either(service.encoding(), monitor.encoding()));
    }

    private static Access access(Access service, Access monitor) {
        if (service instanceof Access.MySql own && monitor instanceof Access.MySql other) {
            Fact<List<Access.Account>> accounts = either(own.accounts(), other.accounts());
            return new Access.MySql(
                    own.account(), own.grants(), own.ssl(), accounts, either(other.databases(), own.databases()));
        }
        if (service instanceof Access.Postgres own && monitor instanceof Access.Postgres other) {
            return new Access.Postgres(
                    own.attributes(),
                    own.roles(),
                    own.owned(),
                    own.ownedSchemas(),
                    own.ownsDatabase(),
                    own.creates(),
                    own.openSchemas(),
                    own.publicTables(),
                    own.definers(),
                    own.hash(),
                    either(own.hosts(), other.hosts()));
        }
        return service;
    }

    private static <T> Fact<T> either(Fact<T> first, Fact<T> second) {
        return first.value().isPresent() || second instanceof Fact.Absent ? first : second;
    }
}
