package dev.muster.redis;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes whatever a server answers, a refusal too, which is an answer to us and no failure. */
final class ReplyOutput extends CommandOutput<String, String, Reply> {
    private static final Reply NIL = new Reply.Nil();

    /** Lists that are not complete yet, the innermost first. */
    private final Deque<Open> open = new ArrayDeque<>();

    /** That a command was queued is the one answer that lettuce does not pass on. */
    ReplyOutput() {
        super(StringCodec.UTF8, new Reply.Text("QUEUED"));
    }

    /** A list that is not complete yet. */
    private record Open(List<Reply> items, int size) {
        boolean complete() {
            return items.size() >= size;
        }
    }

    @Override
    public void set(@Nullable ByteBuffer bytes) {
        add(bytes == null ? NIL : new Reply.Text(text(bytes)));
    }

    @Override
    public void setBigNumber(ByteBuffer bytes) {
        set(bytes);
    }

    @Override
    public void set(long number) {
        add(new Reply.Whole(number));
    }

    @Override
    public void set(double number) {
        add(new Reply.Text(Double.toString(number)));
    }

    @Override
    public void set(boolean value) {
        add(new Reply.Whole(value ? 1 : 0));
    }

    @Override
    public void setError(ByteBuffer bytes) {
        add(Reply.Refused.of(text(bytes)));
    }

    @Override
    public void setError(@Nullable String line) {
        add(Reply.Refused.of(line == null ? "" : line));
    }

    @Override
    public void multi(int count) {
        if (count <= 0) {
            add(count < 0 ? NIL : new Reply.Many(List.of()));
        } else {
            open.push(new Open(new ArrayList<>(), count));
        }
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private void add(Reply reply) {
        Reply whole = reply;
        while (!open.isEmpty()) {
            Open innermost = open.peek();
            innermost.items().add(whole);
            if (!innermost.complete()) {
                return;
            }
            open.pop();
            whole = new Reply.Many(innermost.items());
        }
        output = whole;
    }
}
