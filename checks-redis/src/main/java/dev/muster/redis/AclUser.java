package dev.muster.redis;

import java.util.List;
import java.util.Set;

/**
 * A user of the server, without the hashes of its passwords.
 *
 * @param name of the user
 * @param on whether one can log in as it
 * @param nopass whether any password will do
 * @param passwords how many it has
 * @param commands rules about commands as the server writes them: {@code +@all}, {@code -@dangerous}, {@code +ping}
 * @param keys patterns of keys it may use: {@code ~*}, {@code %R~app:*}
 * @param channels patterns of channels: {@code &*}
 */
record AclUser(
        String name,
        boolean on,
        boolean nopass,
        int passwords,
        List<String> commands,
        Set<String> keys,
        Set<String> channels) {
    AclUser {
        commands = List.copyOf(commands);
        keys = Set.copyOf(keys);
        channels = Set.copyOf(channels);
    }
}
