/** A command that nobody carries out. */
@NullMarked
package dev.zapis.wrong.unhandled;

import org.jspecify.annotations.NullMarked;
