package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Probe;
import dev.muster.jvm.JvmArguments;

/** Looks how this process was set up. */
final class PostureProbe implements Probe<PostureFacts> {
    @Override
    public PostureFacts look(CheckContext context) {
        return new PostureFacts(
                context.now(),
                JvmArguments.read()
                        .map(all -> all.stream().filter(JvmArguments::debugs).toList()));
    }
}
