package dev.muster.runtime;

import dev.muster.Fact;

/** Asks the virtual machine's beans, which are in modules that a small image may lack. */
final class Beans {
    private Beans() {}

    /** {@return what was seen; absent where the modules are not there, or are another's} */
    static <T> Fact<T> fact(Unseen.Look<T> look) {
        try {
            return Unseen.fact(look);
        } catch (LinkageError e) {
            return Fact.absent(
                    "the virtual machine cannot be asked: add the modules java.management and jdk.management");
        } catch (IllegalArgumentException | UnsupportedOperationException | SecurityException e) {
            return Fact.absent(
                    "this virtual machine does not tell (" + e.getClass().getSimpleName() + ")");
        }
    }
}
