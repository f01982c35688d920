/** People who wait for a seat of something that is full: of what, no event here knows. */
@NullMarked
package dev.zapis.events.waitlist;

import org.jspecify.annotations.NullMarked;
