/** A part that needs something to be made of. */
@NullMarked
package dev.zapis.wrong.needy;

import org.jspecify.annotations.NullMarked;
