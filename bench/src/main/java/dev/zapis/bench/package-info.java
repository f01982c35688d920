/** How fast the event store is, as ratios to what the same server does at best in the same run. */
@NullMarked
package dev.zapis.bench;

import org.jspecify.annotations.NullMarked;
