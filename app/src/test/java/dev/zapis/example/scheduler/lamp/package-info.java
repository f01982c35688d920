/** What becomes due about lamps. */
@NullMarked
package dev.zapis.example.scheduler.lamp;

import org.jspecify.annotations.NullMarked;
