package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Probe;

/** Looks how this process was set up. */
record PostureProbe(Declared declared) implements Probe<PostureFacts> {
    @Override
    public PostureFacts look(CheckContext context) {
        return new PostureFacts(
                context.now(),
                declared,
                VmReader.read(Kernel.own()),
                HostReader.own().read());
    }
}
