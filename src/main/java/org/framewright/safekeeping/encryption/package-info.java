/// Files that a passphrase encrypts, for the way by mail: packages, returned files, archives. The format is age's
/// (decision 23). Begin with [FileEncryption].
@NullMarked
package org.framewright.safekeeping.encryption;

import org.jspecify.annotations.NullMarked;
