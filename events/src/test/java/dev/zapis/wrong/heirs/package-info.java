/** Parts that are of their kind by way of others. */
@NullMarked
package dev.zapis.wrong.heirs;

import org.jspecify.annotations.NullMarked;
