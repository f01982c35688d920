/** How long data of people are kept, against a real database. */
@NullMarked
package dev.zapis.scheduler.retention;

import org.jspecify.annotations.NullMarked;
