/** Personal fields of events are encrypted with a key of the person's own. */
@NullMarked
package dev.zapis.eventstore.axon.crypto;

import org.jspecify.annotations.NullMarked;
