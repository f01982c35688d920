/** What happens to lamps: the slice that shows all that a slice brings. */
@NullMarked
package dev.zapis.example.events.lamp;

import org.jspecify.annotations.NullMarked;
