/** A command that lost a race is decided again; commands that want one thing queue for it. */
@NullMarked
package dev.zapis.eventstore.axon.retry;

import org.jspecify.annotations.NullMarked;
