package dev.muster.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Finds the addresses of a host.
 *
 * <p>The system's own takes neither a deadline nor an interrupt, and the JDK offers no other. It is asked on the check's own
 * thread, once a run: the engine gives that thread up when the check's time is over and starts no second one until it
 * returns.
 */
interface Resolver {
    /** The system's: hosts file, name servers, and the JDK's cache of both. */
    Resolver SYSTEM = InetAddress::getAllByName;

    /** {@return its addresses, at least one} */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
