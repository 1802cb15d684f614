package dev.muster.redis;

import dev.muster.Fact;
import java.util.List;
import java.util.Optional;

/** Reads the users of a server, and drops the hashes of their passwords at once. */
final class UserReader {
    private UserReader() {}

    static Fact<List<AclUser>> read(Line line) throws LineLostException {
        Reply reply = line.ask("ACL", "LIST");
        return reply instanceof Reply.Many many
                ? Fact.of(AclList.parse(many.items().stream()
                        .map(Reply::asText)
                        .flatMap(Optional::stream)
                        .toList()))
                : Unanswered.why(reply, "ACL LIST", "+acl|list");
    }
}
