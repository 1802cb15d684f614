package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.redis.Power.Held;
import java.util.List;
import java.util.Map;

/**
 * How one server is set up, and what the account of the service may do there.
 *
 * @param server as it describes itself
 * @param powers what the account of the service may do; a power that could not be asked for is missing
 * @param self by which name the server knows the account of the service
 * @param users all users of the server
 * @param probed what came of knocking
 */
record NodeFacts(
        Server server, Fact<Map<Power, Held>> powers, Fact<String> self, Fact<List<AclUser>> users, Probed probed) {}
