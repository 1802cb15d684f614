package dev.muster.redis;

import java.util.List;

/**
 * One dedicated connection to a server. It never connects anew: a command that was sent to a transaction shall not be sent again
 * without one. Not thread-safe.
 */
interface Line extends AutoCloseable {
    /**
     * {@return the answers to commands that are sent together, in order}
     *
     * @param commands each the command and its arguments
     * @throws LineLostException if there is no more to be had from this line; says why
     */
    List<Reply> ask(List<List<String>> commands) throws LineLostException;

    /**
     * {@return the answer to one command}
     *
     * @throws LineLostException if there is no more to be had from this line; says why
     */
    default Reply ask(String... command) throws LineLostException {
        return ask(List.of(List.of(command))).get(0);
    }

    @Override
    void close();
}
