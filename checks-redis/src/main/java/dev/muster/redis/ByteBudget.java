package dev.muster.redis;

import io.lettuce.core.protocol.CommandHandler;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hangs up on a server that says, or announces, more than anybody asked for. */
final class ByteBudget implements NettyCustomizer {
    private static final long MOST = 8L << 20;

    private final NettyCustomizer service;
    private final AtomicBoolean exceeded = new AtomicBoolean();

    /** @param service what the service itself does to its connections */
    ByteBudget(NettyCustomizer service) {
        this.service = service;
    }

    /** {@return whether it hung up} */
    boolean exceeded() {
        return exceeded.get();
    }

    @Override
    public void afterBootstrapInitialized(Bootstrap bootstrap) {
        service.afterBootstrapInitialized(bootstrap);
    }

    @Override
    public void afterChannelInitialized(Channel channel) {
        service.afterChannelInitialized(channel);
        channel.pipeline().addFirst(new Counter());
        // It reads along what comes out of TLS.
        ChannelHandlerContext commands = channel.pipeline().context(CommandHandler.class);
        if (commands != null) {
            channel.pipeline().addBefore(commands.name(), null, new Reader());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end of it.
    private void hangUp(ChannelHandlerContext context, ByteBuf bytes) {
        exceeded.set(true);
        bytes.release();
        context.close();
    }

    private final class Counter extends ChannelInboundHandlerAdapter {
        private long read;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof ByteBuf bytes) {
                read += bytes.readableBytes();
                if (read > MOST) {
                    hangUp(context, bytes);
                    return;
                }
            }
            super.channelRead(context, message);
        }
    }

    private final class Reader extends ChannelInboundHandlerAdapter {
        private final ReplyMeter meter = new ReplyMeter();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof ByteBuf bytes && meter.tooMuch(bytes)) {
                hangUp(context, bytes);
            } else {
                super.channelRead(context, message);
            }
        }
    }
}
