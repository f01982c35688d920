/** Retention: when data of people are not to be kept any longer. */
@NullMarked
package dev.zapis.scheduler.retention;

import org.jspecify.annotations.NullMarked;
