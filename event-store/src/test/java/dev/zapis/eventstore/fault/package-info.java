/** What the event store does while programs, servers and networks fail under it. */
@NullMarked
package dev.zapis.eventstore.fault;

import org.jspecify.annotations.NullMarked;
