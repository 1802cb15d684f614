package dev.muster.redis;

import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Commands that the account of a service should not be allowed. */
final class AclRules {
    static final PowersRule DESTRUCTIVE = new PowersRule(
            about("redis.acl.destructive")
                    .title("The service may not destroy data that is not its own")
                    .passes("FLUSHALL, FLUSHDB, SWAPDB, MIGRATE, RESTORE and SCRIPT FLUSH are refused to the account of"
                            + " the service")
                    .fix("ACL SETUSER app -flushall -flushdb -swapdb -migrate -restore -script|flush"),
            List.of(Power.FLUSH_ALL, Power.FLUSH_DB, Power.SWAP_DB, Power.MIGRATE, Power.RESTORE, Power.SCRIPT_FLUSH),
            "one injected command, and the data of all is gone");

    static final PowersRule KEYS = new PowersRule(
            about("redis.acl.keys-command")
                    .severity(Severity.WARNING)
                    .title("The service may not walk over all keys at once")
                    .passes("KEYS is refused to the account of the service")
                    .fix("ACL SETUSER app -keys; SCAN does the same in small steps")
                    .reference(Pages.command("keys")),
            List.of(Power.KEYS),
            "it blocks the server for as long as there are keys; SCAN does not");

    static final PowersRule ADMIN = new PowersRule(
            about("redis.acl.admin")
                    .title("The service may not administer the server")
                    .passes("CONFIG SET, MODULE, REPLICAOF, ACL and CLUSTER RESET are refused to the account of the"
                            + " service")
                    .fix("ACL SETUSER app -@admin"),
            List.of(Power.CONFIG_SET, Power.MODULE, Power.REPLICA_OF, Power.ACL, Power.CLUSTER_RESET),
            "whoever gets at the service gets at the server, its files and its other users");

    private AclRules() {}

    private static RuleInfo about(String id) {
        return RuleInfo.of(id)
                .needs(AllCommandsRule.ID)
                .reference(Pages.ACL)
                .reference(Pages.SECURITY)
                .reference(Pages.valkey("acl"))
                .tag("redis")
                .tag("acl");
    }
}
