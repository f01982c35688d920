/** What every event log must do, a reference model in memory, and an embedded database for tests. */
@NullMarked
package dev.zapis.eventstore;

import org.jspecify.annotations.NullMarked;
