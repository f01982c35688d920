/** A reaction by the name of read tables. */
@NullMarked
package dev.zapis.wrong.reaction;

import org.jspecify.annotations.NullMarked;
