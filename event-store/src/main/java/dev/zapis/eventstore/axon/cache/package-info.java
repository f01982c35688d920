/** States that commands were decided on are kept, and only what is newer is read. */
@NullMarked
package dev.zapis.eventstore.axon.cache;

import org.jspecify.annotations.NullMarked;
