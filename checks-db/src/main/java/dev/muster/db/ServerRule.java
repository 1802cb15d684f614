package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/** A rule about a server that means one thing on PostgreSQL, and another, or nothing, on MariaDB and MySQL. */
abstract class ServerRule implements Rule<PostureFacts> {
    @Override
    public final List<? extends Outcome> judge(PostureFacts facts) {
        if (facts.access() instanceof Access.Postgres access) {
            return postgres(access, facts);
        }
        return facts.access() instanceof Access.MySql access
                ? mySql(access, facts)
                : List.of(Products.unknown(facts.product()));
    }

    /** {@return if not overridden, that the rule does not apply} */
    List<? extends Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(Products.not(facts.product()));
    }

    /** {@return if not overridden, that the rule does not apply} */
    List<? extends Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(Products.not(facts.product()));
    }
}
