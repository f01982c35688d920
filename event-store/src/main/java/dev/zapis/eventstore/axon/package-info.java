/**
 * Axon's event storage and event handling over the event log: this package and those below it alone know Axon's internals.
 */
@NullMarked
package dev.zapis.eventstore.axon;

import org.jspecify.annotations.NullMarked;
