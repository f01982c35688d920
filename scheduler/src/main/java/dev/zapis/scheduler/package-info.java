/** What becomes due, when, and which command follows. */
@NullMarked
package dev.zapis.scheduler;

import org.jspecify.annotations.NullMarked;
