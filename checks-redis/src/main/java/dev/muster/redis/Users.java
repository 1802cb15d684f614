package dev.muster.redis;

import dev.muster.Fact;
import java.util.List;
import java.util.Optional;

/** What the users of a server tell beyond themselves. */
final class Users {
    /** The one that everybody is who names no other. */
    static final String DEFAULT = "default";

    /** A user for a service, as a line to paste. */
    static final String OWN = "ACL SETUSER app on >... resetkeys ~app:* -@all +@connection +@read +@write"
            + " +@transaction -@dangerous -@scripting +info";

    /** What is done by ACL SETUSER is gone with the next restart, unless it is written down. */
    static final String KEEP = ", then ACL SAVE or CONFIG REWRITE";

    private Users() {}

    static Optional<AclUser> named(String name, List<AclUser> users) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** {@return whether this server lets one in who has no password: by knocking, or else by what is known of its users} */
    static Fact<Boolean> letsAnybodyIn(NodeFacts node) {
        Fact<Boolean> knocked = node.probed().anonymous();
        Optional<Boolean> told =
                node.users().value().flatMap(users -> named(DEFAULT, users)).map(user -> user.on() && user.nopass());
        return knocked.value().isPresent() || told.isEmpty() ? knocked : Fact.of(told.get());
    }

    /** {@return the name of the account of the service, for a line to paste; {@code app} if it is not known} */
    static String self(NodeFacts node) {
        return node.self()
                .value()
                .filter(name -> name.matches("[A-Za-z0-9_.-]{1,64}"))
                .orElse("app");
    }
}
