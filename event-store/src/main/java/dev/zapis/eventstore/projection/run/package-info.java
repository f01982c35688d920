/** Running a projection: supervisor, lease, batches, watchdog. */
@NullMarked
package dev.zapis.eventstore.projection.run;

import org.jspecify.annotations.NullMarked;
