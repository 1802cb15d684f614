package dev.muster.tls;

import dev.muster.Secret;

/**
 * With what mail is handed in.
 *
 * @param user name, which may be shown
 * @param password never shown
 */
record Login(String user, Secret password) {}
