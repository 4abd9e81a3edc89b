/// Files that a passphrase encrypts, to be mailed: packages, returned files, archives. The format is age's (decision
/// 23). Begin with [FileEncryption].
@NullMarked
package org.framewright.safekeeping.encryption;

import org.jspecify.annotations.NullMarked;
