package dev.muster.tls;

import dev.muster.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the certificate is kept that should be served.
 *
 * @param file a key store of any kind, or PEM
 * @param password of a key store
 */
record ConfiguredStore(Path file, Optional<Secret> password) {}
