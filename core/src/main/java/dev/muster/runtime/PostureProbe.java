package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import java.util.List;

/** Looks how this process was set up. */
record PostureProbe(Declared declared) implements Probe<PostureFacts> {
    @Override
    public PostureFacts look(CheckContext context) {
        Fact<List<Mount>> mounts = Mount.all(Kernel.own());
        return new PostureFacts(
                context.now(), declared, VmReader.read(mounts), HostReader.own().read(mounts));
    }
}
