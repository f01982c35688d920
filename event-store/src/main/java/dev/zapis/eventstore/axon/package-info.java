/** Axon's event storage and event handling over the event log: the one place that knows Axon's internals. */
@NullMarked
package dev.zapis.eventstore.axon;

import org.jspecify.annotations.NullMarked;
