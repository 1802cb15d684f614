package dev.muster.redis;

import dev.muster.CheckContext;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection of lettuce, for one run of a check. */
final class LettuceLine implements Line {
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final ByteBudget budget;
    private final CheckContext context;

    LettuceLine(
            RedisClient client,
            StatefulRedisConnection<String, String> connection,
            ByteBudget budget,
            CheckContext context) {
        this.client = client;
        this.connection = connection;
        this.budget = budget;
        this.context = context;
    }

    @Override
    public List<Reply> ask(List<List<String>> commands) throws LineLostException {
        List<AsyncCommand<String, String, Reply>> sent = new ArrayList<>(commands.size());
        try {
            for (List<String> words : commands) {
                AsyncCommand<String, String, Reply> command = command(words);
                connection.dispatch(command);
                sent.add(command);
            }
            List<Reply> replies = new ArrayList<>(sent.size());
            for (AsyncCommand<String, String, Reply> command : sent) {
                replies.add(command.get(context.remaining().toMillis(), TimeUnit.MILLISECONDS));
            }
            return replies;
        } catch (ExecutionException | RuntimeException e) {
            throw new LineLostException(budget.exceeded() ? Troubles.tooMuch() : Troubles.of(e));
        } catch (TimeoutException e) {
            throw new LineLostException(Troubles.silent("no answer"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LineLostException(Troubles.silent("no answer"));
        }
    }

    private static AsyncCommand<String, String, Reply> command(List<String> words) {
        CommandArgs<String, String> arguments = new CommandArgs<>(StringCodec.UTF8);
        words.subList(1, words.size()).forEach(arguments::add);
        return new AsyncCommand<>(new Command<>(new Keyword(words.get(0)), new ReplyOutput(), arguments));
    }

    /**
     * Closes the client, and waits for nothing. The connection is closed with it: closed twice it would leave a warning in the log
     * each time.
     */
    @Override
    public void close() {
        shutDown(client);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    static void shutDown(RedisClient client) {
        client.shutdownAsync(0, 1, TimeUnit.SECONDS);
    }
}
