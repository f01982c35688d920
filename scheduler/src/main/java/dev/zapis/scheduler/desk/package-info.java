/** What becomes due about desks. */
@NullMarked
package dev.zapis.scheduler.desk;

import org.jspecify.annotations.NullMarked;
