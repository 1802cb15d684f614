package dev.muster.redis;

import dev.muster.Fact;
import java.util.List;
import java.util.Optional;

/** Reads the users of a server, and drops the hashes of their passwords at once. */
final class UserReader {
    private UserReader() {}

    static Fact<List<AclUser>> read(Line line) throws LineLostException {
        Reply reply = line.ask("ACL", "LIST");
        if (!(reply instanceof Reply.Many many)) {
            return Unanswered.why(reply, "ACL LIST", "+acl|list");
        }
        List<AclUser> users = AclList.parse(many.items().stream()
                .map(Reply::asText)
                .flatMap(Optional::stream)
                .toList());
        // There is always one, default: of one that is not understood nobody would know what it may do.
        return users.isEmpty() || users.size() < many.items().size()
                ? Fact.absent("the answer to ACL LIST is no list of users")
                : Fact.of(users);
    }
}
