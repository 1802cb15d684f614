package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/** A rule about what a driver is told. */
abstract class ClientRule implements Rule<DriverFacts> {
    static final String NOT_APPLICABLE = "the driver is none of pgjdbc, MariaDB Connector/J and MySQL Connector/J";

    @Override
    public final List<? extends Outcome> judge(DriverFacts facts) {
        if (facts.client().value().isPresent()) {
            return judge(facts, facts.client().value().get());
        }
        boolean other =
                facts.kind() == DriverKind.OTHER && facts.embedded().value().isPresent();
        return List.of(
                other
                        ? Outcome.notApplicable(
                                "options are only known of pgjdbc, MariaDB Connector/J and MySQL" + " Connector/J")
                        : Outcome.inconclusive(facts.client().why()));
    }

    abstract List<? extends Outcome> judge(DriverFacts facts, ClientSettings client);
}
