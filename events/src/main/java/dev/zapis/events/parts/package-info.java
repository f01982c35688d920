/** How the parts that slices bring are found, by every side of the product alike. */
@NullMarked
package dev.zapis.events.parts;

import org.jspecify.annotations.NullMarked;
