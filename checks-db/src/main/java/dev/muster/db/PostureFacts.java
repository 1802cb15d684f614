package dev.muster.db;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;

/**
 * How a server is set up, as an account of the service sees it, or a monitor beside it.
 *
 * @param at when it was seen
 * @param declared what the owner said
 * @param product which server answers
 * @param settings of the server
 * @param session in which it was asked
 * @param access what the account may do
 * @param probed what came of knocking, where that is allowed
 * @param extensions installed in this database, or plugins of the server; lower case
 */
record PostureFacts(
        Instant at,
        Declared declared,
        Product product,
        ServerSettings settings,
        SessionFacts session,
        Access access,
        Probed probed,
        Fact<List<String>> extensions) {}
