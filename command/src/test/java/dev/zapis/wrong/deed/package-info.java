/** A reaction that tells what nobody carries out. */
@NullMarked
package dev.zapis.wrong.deed;

import org.jspecify.annotations.NullMarked;
